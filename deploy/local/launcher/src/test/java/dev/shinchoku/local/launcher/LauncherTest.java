package dev.shinchoku.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

class LauncherTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path home;

    @Test
    void status_of_a_system_that_never_was_up_lists_all_parts_as_down() {
        assertThat(run("status", "--home", home.toString(), "--port-offset", "1700")).isEqualTo(1);
        assertThat(out.toString().lines().skip(1)).hasSize(Part.values().length).allMatch(line -> line.contains(" down "));
        assertThat(out.toString()).contains("28717");
    }

    @Test
    void a_refusal_goes_to_standard_error_alone() {
        assertThat(run("token", "coordinator", "--home", home.toString())).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("./shinchoku up");
    }

    @Test
    void what_a_backup_or_a_republication_needs_is_told() {
        assertThat(run("backup", "--home", home.toString(), "--port-offset", "1700")).isEqualTo(1);
        assertThat(err.toString()).contains("./shinchoku up --only mongodb");
        assertThat(run("republish", "--home", home.toString(), "--port-offset", "1700")).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void an_unknown_part_is_told_which_parts_there_are() {
        assertThat(run("logs", "mesures")).isEqualTo(2);
        assertThat(err.toString()).contains("measures");
    }

    @Test
    void down_says_when_nothing_is_up() {
        assertThat(run("down", "--home", home.toString())).isZero();
        assertThat(out.toString().strip()).isEqualTo("Nothing is up.");
    }

    private int run(String... arguments) {
        CommandLine command = Launcher.commandLine();
        return command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(arguments);
    }
}
