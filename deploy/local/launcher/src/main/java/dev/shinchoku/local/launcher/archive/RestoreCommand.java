package dev.shinchoku.local.launcher.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import dev.shinchoku.local.LocalServerException;
import dev.shinchoku.local.launcher.LocalSystem;
import dev.shinchoku.local.launcher.Part;
import dev.shinchoku.local.launcher.SystemOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The services stay down until the logs are in place: nothing is decided on half a history. */
@Command(name = "restore", description = "Puts a backup into a system whose event logs are empty, and starts all of it.", mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private SystemOptions options = new SystemOptions();

    @SuppressWarnings("NullAway.Init") // picocli sets it
    @Parameters(paramLabel = "BACKUP", description = "The backup's folder, or the manifest in it")
    private Path backup;

    @Option(names = "--discard-derived", description = "Removes what follows from the logs of an earlier life: lists, views, topics.")
    private boolean discardDerived;

    @Option(names = "--accept-broken-chains", description = "Also restores logs whose hash chains were broken when they were copied.")
    private boolean acceptBrokenChains;

    @Option(names = "--expect", paramLabel = "SHA256", description = "Refuses any backup but the one whose manifest has this hash.")
    private Optional<String> expected = Optional.empty();

    @Override
    public Integer call() {
        LocalSystem system = options.system();
        Part.SERVICES.stream().filter(part -> system.process(part).isPresent()).findFirst().ifPresent(running -> {
            throw new LocalServerException("%s is running, and a restore needs all services to be down: ./shinchoku down".formatted(
                    running));
        });
        system.up(List.of(Part.MONGODB, Part.KAFKA));
        int status = new OperationsProgram(system, options::say).run(arguments());
        if (status == 0) {
            system.up(Arrays.asList(Part.values()));
        }
        return status;
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("restore", backup.toAbsolutePath().toString()));
        if (discardDerived) {
            arguments.add("--discard-derived");
        }
        if (acceptBrokenChains) {
            arguments.add("--accept-broken-chains");
        }
        expected.ifPresent(sha256 -> arguments.addAll(List.of("--expect", sha256)));
        return arguments;
    }
}
