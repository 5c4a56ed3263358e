package dev.shinchoku.local.launcher;

import dev.shinchoku.local.LocalServerException;
import dev.shinchoku.local.launcher.archive.BackupCommand;
import dev.shinchoku.local.launcher.archive.RestoreCommand;
import dev.shinchoku.local.launcher.demo.DemoCommand;
import dev.shinchoku.local.launcher.ops.RebuildCommand;
import dev.shinchoku.local.launcher.ops.ReconcileCommand;
import dev.shinchoku.local.launcher.ops.RedriveCommand;
import dev.shinchoku.local.launcher.ops.RepublishCommand;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** The commands of {@code ./shinchoku}. */
@Command(name = "./shinchoku", description = "Runs the whole system on this machine.", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", subcommands = {
    UpCommand.class, DownCommand.class, StatusCommand.class, TokenCommand.class, DemoCommand.class, VerifyCommand.class,
    ReconcileCommand.class, RebuildCommand.class, RedriveCommand.class, RepublishCommand.class, BackupCommand.class,
    RestoreCommand.class, LogsCommand.class})
final class Launcher implements Runnable {
    private static final int FAILED = 1;

    @SuppressWarnings("NullAway.Init") // picocli sets it
    @Spec
    private CommandSpec spec;

    static void main(String[] args) {
        System.setProperty("logback.configurationFile", "launcher-logback.xml");
        LoggerFactory.getILoggerFactory(); // before several threads log at once
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Launcher()).setExecutionExceptionHandler((failure, command, _) -> tell(failure, command));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do:");
    }

    private static int tell(Exception failure, CommandLine command) throws Exception {
        if (failure instanceof LocalServerException told) {
            command.getErr().println(told.getMessage());
            return FAILED;
        }
        throw failure;
    }
}
