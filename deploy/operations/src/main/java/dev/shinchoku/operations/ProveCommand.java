package dev.shinchoku.operations;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import dev.shinchoku.eventlog.archive.BackupProof;
import dev.shinchoku.eventlog.archive.ProvenBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "verify", description = "Proves a backup whole, from its files alone.", mixinStandardHelpOptions = true)
final class ProveCommand implements Callable<Integer> {
    @SuppressWarnings("NullAway.Init") // picocli sets it
    @Parameters(paramLabel = "BACKUP", description = "The backup's folder, or the manifest in it")
    private Path backup;

    @SuppressWarnings("NullAway.Init") // picocli sets it
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ProvenBackup proven = BackupProof.of(backup, out::println);
        out.println("%s is whole: %,d events as of %s, %s".formatted(proven.folder(), proven.events(), proven.takenAt(), proven.sha256()));
        proven.firstFaults().forEach(spec.commandLine().getErr()::println);
        return proven.faults() > 0 ? OperationsProgram.CHAINS_BROKEN : 0;
    }
}
