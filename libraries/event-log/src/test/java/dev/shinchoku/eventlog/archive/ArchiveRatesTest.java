package dev.shinchoku.eventlog.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import dev.shinchoku.eventlog.Callers;
import dev.shinchoku.eventlog.StreamHead;
import dev.shinchoku.eventlog.TestEvents;
import dev.shinchoku.eventlog.TestLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** How fast logs are copied and restored: {@code -Dshinchoku.events=50000}. */
class ArchiveRatesTest {
    private static final int CALLERS = 64;
    private static final String TEXT = "「自由、公正かつ安全」の取組として、意見交換の機会を設け、二国間の協力を強めた。".repeat(8);

    @Test
    @EnabledIfSystemProperty(named = "shinchoku.events", matches = "\\d+")
    void rates(@TempDir Path folder) throws Exception {
        int events = Integer.getInteger("shinchoku.events");
        try (TestSystem system = new TestSystem()) {
            fill(system, events);
            long begin = System.nanoTime();
            ProvenBackup backup = system.backup(folder);
            say("backup", backup.events(), begin);
            long prove = System.nanoTime();
            BackupProof.of(backup.folder(), _ -> {});
            say("proof", backup.events(), prove);
            system.drop();
            long restore = System.nanoTime();
            system.restore(backup.folder());
            say("restore", backup.events(), restore);
            try (Stream<Path> files = Files.list(backup.folder())) {
                System.out.printf("%,d bytes an event on the disk%n", files.mapToLong(file -> file.toFile().length()).sum() / backup
                        .events());
            }
            assertThat(backup.events()).isGreaterThanOrEqualTo(events);
        }
    }

    private static void fill(TestSystem system, int events) throws InterruptedException {
        try (TestLog log = system.log(0); TestLog _ = system.log(1)) {
            Callers.atOnce(CALLERS, caller -> () -> {
                StreamHead head = StreamHead.ofNew("caller" + caller);
                for (int i = 0; i <= events / CALLERS; i++) {
                    head = i % 5 == 0 ? StreamHead.ofNew("caller" + caller + "." + i) : head;
                    head = log.log.append(TestEvents.after(head, "{\"results\":\"%s%d\"}".formatted(TEXT, i))).head();
                }
                return head;
            });
        }
    }

    private static void say(String what, long events, long begin) {
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf("%s of %,d events in %.1f s: %,.0f events/s%n", what, events, seconds, events / seconds);
    }
}
