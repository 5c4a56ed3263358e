package dev.shinchoku.eventlog.archive;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Updates;
import dev.shinchoku.eventlog.IdempotencyKey;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.TestEvents;
import dev.shinchoku.eventlog.TestLog;
import dev.shinchoku.eventlog.archive.ArchiveRefused.UnusableBackup;
import dev.shinchoku.eventlog.mongo.ChainVerification;
import dev.shinchoku.testservers.TestServers;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    @TempDir
    private Path folder;

    private final TestSystem system = new TestSystem();

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void what_was_lost_comes_back_as_it_was() throws Exception {
        system.filled();
        List<Document> before = system.documents(0);
        Path backup = system.backup(folder).folder();
        system.drop();
        system.restore(backup);
        assertThat(system.documents(0)).as("storedAt included").isEqualTo(before);
        assertThat(system.events(1)).hasSize(2);
        assertThat(system.database(0).getCollection("work").countDocuments()).isEqualTo(2);
    }

    @Test
    void a_backup_under_load_is_a_beginning_of_every_stream_and_holds_what_was_answered_before() throws Exception {
        try (TestLog a = system.log(0); TestLog b = system.log(1)) {
            a.keepAppending(16);
            b.keepAppending(16);
            await().until(() -> a.appended() > 500 && b.appended() > 500);
            long answered = a.appended() + b.appended();
            ProvenBackup backup = system.backup(folder);
            await().until(() -> a.appended() + b.appended() > backup.events() + 200);
            a.stopAppending();
            b.stopAppending();
            assertThat(backup.events()).isGreaterThanOrEqualTo(answered);
            comesBackAsABeginning(backup);
        }
    }

    private void comesBackAsABeginning(ProvenBackup backup) {
        List<Map<String, List<RecordedEvent>>> whole = List.of(system.events(0), system.events(1));
        system.drop();
        system.restore(backup.folder());
        for (int log = 0; log < 2; log++) {
            Map<String, List<RecordedEvent>> all = whole.get(log);
            assertThat(system.events(log)).allSatisfy((stream, events) -> assertThat(events).isEqualTo(all.get(stream).subList(0, events
                    .size())));
            assertThat(new ChainVerification(system.log(log).events()).run(_ -> {}).holds()).isTrue();
        }
        assertThat(system.events(0).values().stream().mapToInt(List::size).sum() + system.events(1).values().stream().mapToInt(List::size)
                .sum()).isEqualTo((int) backup.events());
    }

    @Test
    void after_a_restore_a_key_still_stands_for_its_event_and_a_version_is_taken_once() throws Exception {
        RecordedEvent keyed;
        try (TestLog a = system.log(0)) {
            keyed = a.log.append(TestEvents.first("s").under(new IdempotencyKey("client", "key", "print")));
        }
        Path backup = system.backup(folder).folder();
        system.drop();
        system.restore(backup);
        try (TestLog a = system.log(0)) {
            assertThat(a.log.underKey("client", "key")).contains(keyed);
            assertThatThrownBy(() -> a.log.append(TestEvents.first("t").under(new IdempotencyKey("client", "key", "print"))))
                    .hasMessageContaining("already stands");
            assertThatThrownBy(() -> a.log.append(TestEvents.first("s"))).hasMessageContaining("is taken");
            assertThat(a.log.append(TestEvents.after(keyed.head())).version()).isEqualTo(2);
            assertThat(system.documents(0)).extracting(each -> each.get("storedAt").toString()).isSorted();
        }
    }

    @Test
    void a_log_that_was_tampered_with_is_copied_as_it_is_and_told_loudly() throws Exception {
        system.filled();
        system.database(0).getCollection("events").updateOne(eq("stream", "s1"), Updates.set("data.n", 100L));
        ProvenBackup backup = system.backup(folder);
        assertThat(backup.faults()).isEqualTo(1);
        assertThat(backup.firstFaults()).singleElement().asString().contains("stream s1, version 1", "its content was changed");
        assertThat(system.said).anyMatch(line -> line.contains("1 FAULTS"));
        List<Document> before = system.documents(0);
        system.drop();
        assertThatThrownBy(() -> system.restore(backup.folder())).isInstanceOf(UnusableBackup.class).hasMessageContaining(
                "--accept-broken-chains");
        system.restore(backup.folder(), new RestoreOptions(false, true, Optional.empty()));
        assertThat(system.documents(0)).isEqualTo(before);
    }

    @Test
    void two_backups_of_one_second_have_names_of_their_own_and_the_oldest_goes_first() throws Exception {
        system.filled();
        Path first = system.backup(folder).folder();
        Path second = system.backup(folder).folder();
        assertThat(new BackupFolder(folder).backups()).containsExactly(first, second);
        assertThat(new BackupFolder(folder).keepNewest(1)).containsExactly(first);
        assertThat(new BackupFolder(folder).backups()).containsExactly(second);
        assertThat(BackupProof.of(second, _ -> {}).events()).isEqualTo(18);
    }

    @Test
    void a_finished_backup_is_remembered_in_the_database() throws Exception {
        system.filled();
        assertThat(BackupRecords.last(system.database(0))).isEmpty();
        Instant before = Instant.now().minusMillis(1);
        system.backup(folder);
        assertThat(BackupRecords.last(system.database(0)).orElseThrow()).isAfterOrEqualTo(before);
        assertThat(BackupRecords.last(system.database(1))).isEmpty();
    }

    @Test
    void a_backup_that_fails_leaves_nothing_behind() throws Exception {
        MongoClient gone = MongoClients.create(TestServers.mongo().uri());
        gone.close();
        Backup backup = new Backup(gone, system.contents, Clock.systemUTC(), _ -> {});
        assertThatThrownBy(() -> backup.take(folder)).isInstanceOf(IllegalStateException.class);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }
}
