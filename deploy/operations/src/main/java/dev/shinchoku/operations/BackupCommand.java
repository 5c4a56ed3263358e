package dev.shinchoku.operations;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;

import com.mongodb.client.MongoClient;
import dev.shinchoku.eventlog.archive.Backup;
import dev.shinchoku.eventlog.archive.BackupFolder;
import dev.shinchoku.eventlog.archive.ProvenBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "backup", description = "Copies all event logs as they are at one moment, while events are appended.", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(paramLabel = "FOLDER", arity = "0..1", description = "The folder of all backups. Default: $SHINCHOKU_BACKUP_FOLDER, else /backups")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--keep", paramLabel = "N", description = "Removes all but the newest N backups afterwards. Default: $SHINCHOKU_BACKUP_KEEP, else all are kept")
    private Optional<Integer> keep = Optional.empty();

    @Option(names = "--fail-on-broken-chain", description = "Exits with 3 when a hash chain is broken; the backup is taken all the same.")
    private boolean failOnBrokenChain;

    @SuppressWarnings("NullAway.Init") // picocli sets it
    @Spec
    private CommandSpec spec;

    BackupCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        int newest = keep.or(environment::keep).orElse(Integer.MAX_VALUE);
        if (newest < 1) {
            throw new CommandRefused("--keep takes a number from 1 on: the backup that is taken now is one of them");
        }
        Path all = folder.orElseGet(environment::backups);
        try (MongoClient client = environment.mongo()) {
            PrintWriter out = spec.commandLine().getOut();
            ProvenBackup backup = new Backup(client, ShinchokuContents.CONTENTS, Clock.systemUTC(), out::println).take(all);
            out.println("%,d events are in %s".formatted(backup.events(), backup.folder()));
            out.println("Keep this elsewhere, to tell the backup from any other: " + backup.sha256());
            return backup.faults() > 0 ? brokenChains(backup) : tidied(all, newest);
        }
    }

    private int tidied(Path all, int newest) throws IOException {
        BackupFolder backups = new BackupFolder(all);
        backups.removeRemains(Clock.systemUTC().instant());
        backups.keepNewest(newest).forEach(old -> spec.commandLine().getOut().println("removed " + old));
        return 0;
    }

    /** Older backups may be the last ones that are sound. */
    private int brokenChains(ProvenBackup backup) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("HASH CHAINS ARE BROKEN: somebody has changed stored events. The backup holds the logs as they are, and no older backup"
                + " was removed.");
        backup.firstFaults().forEach(err::println);
        return failOnBrokenChain ? OperationsProgram.CHAINS_BROKEN : 0;
    }
}
