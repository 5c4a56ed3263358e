package dev.shinchoku.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a process has written to its log since a moment. */
public final class LogFile {
    private static final int LINES = 15;

    private final Path file;
    private final long from;

    private LogFile(Path file, long from) {
        this.file = file;
        this.from = from;
    }

    /** Sees only what is written from now on. */
    public static LogFile from(Path file) {
        return new LogFile(file, Files.exists(file) ? file.toFile().length() : 0);
    }

    public String text() {
        try (var channel = Files.newInputStream(file)) {
            channel.skipNBytes(from);
            return new String(channel.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    public String lastLines() {
        return lastLines(text());
    }

    static String lastLines(String text) {
        String[] lines = text.strip().split("\n");
        return String.join("\n", Arrays.asList(lines).subList(Math.max(0, lines.length - LINES), lines.length));
    }
}
