package dev.shinchoku.local;

import java.util.ArrayList;
import java.util.List;

/** How long a started process lives. */
public enum Lifetime {
    /** Ends with the JVM that started it, however that JVM ends short of SIGKILL. */
    WITH_THIS_JVM,
    /** Outlives the JVM that started it and the terminal that it was started from. */
    ON_ITS_OWN;

    /**
     * A session of its own keeps Ctrl-C and the closing of the terminal away from the process. {@code setsid} replaces itself by the
     * command, so the process id is the command's own; where there is none (macOS), {@code nohup} at least survives the terminal.
     */
    List<String> wrap(List<String> command) {
        return switch (this) {
            case WITH_THIS_JVM -> command;
            case ON_ITS_OWN -> SearchPath.find("setsid").or(() -> SearchPath.find("nohup")).map(wrapper -> prepend(wrapper.toString(),
                    command))
                    .orElse(command);
        };
    }

    private static List<String> prepend(String wrapper, List<String> command) {
        List<String> wrapped = new ArrayList<>(List.of(wrapper));
        wrapped.addAll(command);
        return wrapped;
    }
}
