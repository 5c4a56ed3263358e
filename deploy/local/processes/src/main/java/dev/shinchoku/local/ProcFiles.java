package dev.shinchoku.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What Linux tells in {@code /proc}. On another system, and about processes of other users, it tells nothing. */
final class ProcFiles {
    private static final String LISTENING = "0A";

    private ProcFiles() {}

    /** A zombie has ended, but its parent has not taken note: the JDK calls it alive. */
    static boolean isZombie(long pid) {
        return lines(Path.of("/proc/%d/status".formatted(pid))).stream().anyMatch(line -> line.startsWith("State:") && line.contains("Z"));
    }

    static OptionalLong residentMegabytes(long pid) {
        return lines(Path.of("/proc/%d/status".formatted(pid))).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst();
    }

    static OptionalLong listener(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6").flatMap(table -> lines(Path.of(table)).stream().skip(1))
                .map(line -> line.trim().split("\\s+")).filter(socket -> socket[3].equals(LISTENING) && portOf(socket[1]) == port)
                .map(socket -> "socket:[%s]".formatted(socket[9])).flatMapToLong(ProcFiles::holders).findFirst();
    }

    private static int portOf(String hexAddress) {
        return Integer.parseInt(hexAddress.substring(hexAddress.indexOf(':') + 1), 16);
    }

    private static LongStream holders(String socket) {
        return ProcessHandle.allProcesses().mapToLong(ProcessHandle::pid).filter(pid -> holds(pid, socket));
    }

    private static boolean holds(long pid, String socket) {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/%d/fd".formatted(pid)))) {
            return descriptors.anyMatch(descriptor -> target(descriptor).equals(socket));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException absent) {
            return List.of();
        }
    }
}
