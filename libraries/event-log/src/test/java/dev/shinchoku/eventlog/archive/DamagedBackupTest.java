package dev.shinchoku.eventlog.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.shinchoku.eventlog.archive.ArchiveRefused.UnusableBackup;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with a backup is found before anything is written. */
class DamagedBackupTest {
    private static final DocumentCodec CODEC = new DocumentCodec();

    @TempDir
    private static Path backups;

    private static TestSystem system;
    private static Path whole;
    private static Path other;

    @TempDir
    private Path folder;

    private Path backup = Path.of("");

    @BeforeAll
    static void take() throws Exception {
        system = new TestSystem().filled();
        whole = system.backup(backups).folder();
        system.drop();
        try (var log = system.log(0)) {
            log.append(3, 4);
        }
        other = system.backup(backups).folder();
        system.drop();
    }

    @AfterAll
    static void close() {
        system.close();
    }

    @BeforeEach
    void copy() throws Exception {
        backup = folder.resolve("backup");
        try (Stream<Path> files = Files.list(Files.createDirectories(backup).resolve(whole))) {
            for (Path file : files.toList()) {
                Files.copy(file, backup.resolve(file.getFileName()));
            }
        }
    }

    @AfterEach
    void nothing_was_written() {
        assertThat(system.client.listDatabaseNames().into(new ArrayList<>())).doesNotContainAnyElementsOf(system.contents.logs());
    }

    @Test
    void a_flipped_bit_is_found() throws Exception {
        Path file = events(0);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        refused("SHA-256 differs");
    }

    @Test
    void a_file_that_was_cut_off_is_found() throws Exception {
        byte[] bytes = Files.readAllBytes(events(0));
        Files.write(events(0), Arrays.copyOf(bytes, bytes.length - 10));
        refused("is cut off");
    }

    @Test
    void a_missing_file_is_found() throws Exception {
        Files.delete(heads(1));
        refused("is missing");
    }

    @Test
    void a_file_of_another_backup_is_found() throws Exception {
        Files.copy(other.resolve(events(0).getFileName()), events(0), StandardCopyOption.REPLACE_EXISTING);
        refused("instead of|cut off|differs");
    }

    @Test
    void an_edited_manifest_is_found() throws Exception {
        edit("\"events\" : 12", "\"events\" : 13");
        refused("its own hash differs");
    }

    @Test
    void half_a_manifest_is_found() throws Exception {
        byte[] bytes = Files.readAllBytes(manifest());
        Files.write(manifest(), Arrays.copyOf(bytes, bytes.length / 2));
        refused("only the beginning");
    }

    @Test
    void a_newer_format_is_not_guessed_at() throws Exception {
        edit("\"formatVersion\" : 1", "\"formatVersion\" : 2");
        refused("has the backup format 2");
    }

    @Test
    void a_folder_that_is_no_backup_is_told_so() throws Exception {
        Files.delete(manifest());
        refused("is no backup");
    }

    /** Somebody takes an event out and makes all hashes of files anew. */
    @Test
    void an_event_taken_out_of_the_middle_is_found_though_all_files_hashes_fit() throws Exception {
        rewrite(events -> events.remove(1));
        refused("stream s0, version 2: it is missing");
    }

    @Test
    void an_event_taken_from_the_end_is_found_though_all_files_hashes_fit() throws Exception {
        rewrite(List::removeLast);
        refused("s2 at version 3");
    }

    @Test
    void an_event_changed_inside_is_found_though_all_files_hashes_fit() throws Exception {
        rewrite(events -> events.set(2, events.get(2).append("type", "other.v1")));
        refused("stream s0, version 3: its content was changed");
    }

    @Test
    void another_backup_than_the_expected_is_refused() {
        assertThatThrownBy(() -> system.restore(backup, new RestoreOptions(false, false, Optional.of("00")))).isInstanceOf(
                UnusableBackup.class).hasMessageContaining("another backup than the one you expect");
    }

    @Test
    void a_backup_of_another_system_is_refused() throws Exception {
        try (TestSystem other = new TestSystem()) {
            assertThatThrownBy(() -> other.restore(backup)).isInstanceOf(UnusableBackup.class).hasMessageContaining(
                    "it is another system's");
        }
    }

    private void refused(String reason) {
        assertThatThrownBy(() -> system.restore(backup)).isInstanceOf(UnusableBackup.class).message().containsPattern(reason);
    }

    private void edit(String from, String to) throws IOException {
        String text = Files.readString(manifest());
        assertThat(text).contains(from);
        Files.writeString(manifest(), text.replaceFirst(Pattern.quote(from), to));
    }

    /** Changes the events of the first log, and the manifest so that it fits the changed file. */
    private void rewrite(Consumer<List<Document>> change) throws IOException {
        List<Document> events = new ArrayList<>();
        ArchiveInput.eachDocument(events(0), raw -> events.add(raw.decode(CODEC)));
        change.accept(events);
        Files.delete(events(0));
        Manifest told = ManifestFile.read(backup).manifest();
        Files.delete(manifest());
        try (ArchiveOutput out = ArchiveOutput.create(events(0))) {
            for (Document event : events) {
                out.write(Documents.bytes(new RawBsonDocument(event, CODEC)));
            }
            Manifest.Log log = told.logs().getFirst();
            Manifest.Log changed = new Manifest.Log(log.database(), events.size(), log.streams(), 0, List.of(), out.seal(), log
                    .headsFile());
            ManifestFile.write(new Manifest(told.format(), told.formatVersion(), told.takenAt(), told.clusterTime(), List.of(changed, told
                    .logs().getLast()), told.ledgers()), backup);
        }
    }

    private Path manifest() {
        return backup.resolve("manifest.json");
    }

    private Path events(int log) {
        return backup.resolve(system.contents.logs().get(log) + ".events.bson.gz");
    }

    private Path heads(int log) {
        return backup.resolve(system.contents.logs().get(log) + ".heads.ndjson.gz");
    }
}
