package dev.shinchoku.local.launcher;

import java.util.Optional;

import dev.shinchoku.local.RunningProcess;

/**
 * A part as it is now.
 *
 * @param health {@code down} without a process, {@code up} when it can do its work, {@code not ready} in between
 */
public record PartStatus(Part part, int port, String health, String pid, String memoryMegabytes, String since) {
    static PartStatus of(Part part, int port, Optional<RunningProcess> process, boolean healthy) {
        return process.map(running -> running(part, port, running, healthy)).orElse(new PartStatus(part, port, "down", "-", "-", "-"));
    }

    private static PartStatus running(Part part, int port, RunningProcess process, boolean healthy) {
        String memory = process.residentMegabytes().isPresent() ? Long.toString(process.residentMegabytes().getAsLong()) : "?";
        return new PartStatus(part, port, healthy ? "up" : "not ready", Long.toString(process.pid()), memory, process.startedAt()
                .toString());
    }

    boolean isUp() {
        return health.equals("up");
    }

    static String heading() {
        return row("NAME", "PID", "PORT", "HEALTH", "MEMORY MB", "SINCE");
    }

    String row() {
        return row(part.toString(), pid, Integer.toString(port), health, memoryMegabytes, since);
    }

    private static String row(String... cells) {
        return "%-10s %8s %6s  %-9s %9s  %s".formatted((Object[]) cells);
    }
}
