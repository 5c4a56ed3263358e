package dev.shinchoku.local.launcher.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import dev.shinchoku.local.launcher.LocalSystem;
import dev.shinchoku.local.launcher.Part;
import dev.shinchoku.local.launcher.SystemOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "backup", description = "Copies all event logs as they are at one moment; the system may go on working.", mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {
    @Mixin
    private SystemOptions options = new SystemOptions();

    @Parameters(paramLabel = "FOLDER", arity = "0..1", description = "The folder of all backups. Default: backups, beside data and logs")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--keep", paramLabel = "N", description = "Removes all but the newest N backups afterwards.")
    private Optional<Integer> keep = Optional.empty();

    @Override
    public Integer call() {
        LocalSystem system = options.system();
        system.mustBeUp(Part.MONGODB);
        Path all = folder.orElseGet(() -> system.layout().home().resolve("backups"));
        List<String> arguments = new ArrayList<>(List.of("backup", all.toAbsolutePath().toString()));
        keep.ifPresent(newest -> arguments.addAll(List.of("--keep", newest.toString())));
        return new OperationsProgram(system, options::say).run(arguments);
    }
}
