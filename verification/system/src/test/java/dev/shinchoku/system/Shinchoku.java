package dev.shinchoku.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.shinchoku.local.SourceTree;
import dev.shinchoku.local.launcher.Layout;

/** The script {@code ./shinchoku}, run as its user would. */
final class Shinchoku {
    private Shinchoku() {}

    static Ran run(Layout layout, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(SourceTree.root().resolve("shinchoku").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--home", layout.home().toString(), "--port-offset", Integer.toString(layout.portOffset())));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), said);
    }

    /** Runs a command that has to end well. */
    static Ran mustRun(Layout layout, String... arguments) throws IOException, InterruptedException {
        Ran ran = run(layout, arguments);
        assertThat(ran.exit()).as(ran.said()).isZero();
        return ran;
    }

    record Ran(int exit, String said) {}
}
