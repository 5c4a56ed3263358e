package dev.shinchoku.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.shinchoku.local.Lifetime;
import dev.shinchoku.local.ProcessSpec;
import dev.shinchoku.local.RunningProcess;

class PidFileTest {
    @TempDir
    Path folder;

    @Test
    void a_process_is_found_again_as_long_as_it_runs() {
        PidFile file = new PidFile(folder.resolve("run/sleeper.pid"));
        RunningProcess sleeper = RunningProcess.start(new ProcessSpec("sleeper", List.of("sleep", "600"), Map.of(), folder.resolve("log"),
                Lifetime.ON_ITS_OWN));
        file.write(sleeper);
        assertThat(file.process()).map(RunningProcess::pid).contains(sleeper.pid());
        sleeper.kill();
        assertThat(file.process()).isEmpty();
    }

    @Test
    void a_later_process_with_the_same_id_is_not_taken_for_the_one_that_ended() throws Exception {
        Path path = folder.resolve("reused.pid");
        Files.writeString(path, ProcessHandle.current().pid() + " " + Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(new PidFile(path).process()).isEmpty();
    }

    @Test
    void without_a_file_nothing_runs() {
        assertThat(new PidFile(folder.resolve("none.pid")).process()).isEmpty();
    }
}
