package dev.shinchoku.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A process to start.
 *
 * @param name what people call it, in messages
 * @param command program and arguments, paths absolute: the working directory is the log's folder
 * @param environment added to this process's own environment
 * @param log takes standard output and standard error, after what is there already
 */
public record ProcessSpec(String name, List<String> command, Map<String, String> environment, Path log, Lifetime lifetime) {
    public ProcessSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        log = log.toAbsolutePath();
    }
}
