package dev.shinchoku.operations;

import java.io.IOException;

import com.mongodb.MongoException;
import dev.shinchoku.eventlog.archive.ArchiveRefused;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Backs up, proves and restores the event logs. Exits with 0 when it is done, 1 when it was refused or failed, 2 when it was called wrongly, and
 * 3 when it is done and hash chains are broken.
 */
@Command(name = "operations", description = "Backs up, proves and restores the event logs.", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", subcommands = {
    BackupCommand.class, ProveCommand.class, RestoreCommand.class})
final class OperationsProgram implements Runnable {
    static final int FAILED = 1;
    static final int CHAINS_BROKEN = 3;

    @SuppressWarnings("NullAway.Init") // picocli sets it
    @Spec
    private CommandSpec spec;

    static void main(String[] args) {
        System.exit(commandLine(new Environment(System.getenv())).execute(args));
    }

    static CommandLine commandLine(Environment environment) {
        return new CommandLine(new OperationsProgram(), new Factory(environment)).setExecutionExceptionHandler((failure, command,
                _) -> tell(
                        failure, command));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do:");
    }

    private static int tell(Exception failure, CommandLine command) throws Exception {
        switch (failure) {
            case ArchiveRefused told -> command.getErr().println(told.getMessage());
            case CommandRefused told -> command.getErr().println(told.getMessage());
            case MongoException told -> command.getErr().println("MongoDB: " + told.getMessage());
            case KafkaException told -> command.getErr().println("Kafka: " + told.getMessage());
            case IOException told -> command.getErr().println("A file could not be read or written: " + told);
            default -> throw failure;
        }
        return FAILED;
    }

    /** Gives each command the environment. */
    private record Factory(Environment environment) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == BackupCommand.class) {
                return type.cast(new BackupCommand(environment));
            }
            return type == RestoreCommand.class ? type.cast(new RestoreCommand(environment)) : CommandLine.defaultFactory().create(type);
        }
    }
}
