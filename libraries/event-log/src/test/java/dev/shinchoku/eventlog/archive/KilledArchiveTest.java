package dev.shinchoku.eventlog.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.eventlog.TestEvents;
import dev.shinchoku.eventlog.TestLog;
import dev.shinchoku.local.RunningProcess;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KilledArchiveTest {
    private static final RestoreOptions DISCARDING = new RestoreOptions(true, false, Optional.empty());

    @TempDir
    private Path folder;

    private final TestSystem system = new TestSystem();

    @AfterEach
    void close() {
        system.close();
    }

    /** Before the second log is read, and when all is read but not yet told. */
    @ParameterizedTest
    @ValueSource(strings = {"find#5", "insert#1"})
    void a_backup_that_was_killed_is_no_backup_or_a_whole_one(String halt) throws Exception {
        system.filled();
        runUntilKilled("backup", folder.resolve("backups"), halt);
        List<Path> backups = new BackupFolder(folder.resolve("backups")).backups();
        assertThat(backups).hasSize(halt.startsWith("find") ? 0 : 1).allSatisfy(backup -> assertThat(BackupProof.of(backup, _ -> {})
                .events()).isEqualTo(18));
        assertThat(system.backup(folder.resolve("backups")).events()).isEqualTo(18);
    }

    /** While it loads, before the first and before the last takes its place, and before it is marked as done. */
    @ParameterizedTest
    @ValueSource(strings = {"insert#2", "renameCollection#1", "renameCollection#3", "update#3"})
    void a_restore_that_was_killed_ends_as_if_it_had_run_once(String halt) throws Exception {
        system.filled();
        List<Document> before = system.documents(0);
        Path backup = system.backup(folder.resolve("backups")).folder();
        system.drop();
        system.log(0).close();
        runUntilKilled("restore", backup, halt);
        system.restore(backup, DISCARDING);
        assertThat(system.documents(0)).isEqualTo(before);
        assertThat(system.documents(1)).hasSize(6);
        assertThat(system.database(0).listCollectionNames()).noneMatch(name -> name.contains("restoring"));
        try (TestLog log = system.log(1)) {
            log.log.append(TestEvents.first("new"));
        }
    }

    @Test
    void no_history_begins_beside_a_restore_that_was_killed() throws Exception {
        system.filled();
        Path backup = system.backup(folder.resolve("backups")).folder();
        system.drop();
        runUntilKilled("restore", backup, "renameCollection#2");
        assertThat(system.documents(0)).hasSize(12);
        assertThatThrownBy(() -> system.database(1).getCollection("events").insertOne(new Document("stream", "s"))).hasMessageContaining(
                "failed validation");
        try (TestLog early = system.log(0)) {
            early.log.append(TestEvents.first("too early"));
        }
        assertThatThrownBy(() -> system.restore(backup, DISCARDING)).hasMessageContaining("a service was started too early");
    }

    private void runUntilKilled(String what, Path path, String halt) throws Exception {
        Path log = folder.resolve(what + ".log");
        RunningProcess process = ArchiveProgram.start(what, system, path, halt, log);
        await().atMost(Duration.ofSeconds(60)).until(() -> !process.isAlive());
        assertThat(Files.readString(log)).doesNotContain("never halted", "Exception in");
    }
}
