package dev.shinchoku.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Why a mongod ended while starting, and what to do, from its output. */
record MongodFailure(Path data, Path log) {
    String explain(String output) {
        if (output.contains("DBPathInUse")) {
            return "Its data directory %s is in use by another mongod%s. Stop that one first, or choose another data directory.".formatted(
                    data,
                    holder());
        }
        if (output.contains("UPGRADE PROBLEM") || output.contains("Invalid featureCompatibilityVersion")) {
            return "The data in %s was written by another version of MongoDB. Use that version (MONGOD), or another data directory."
                    .formatted(data);
        }
        return "Its log, %s, ends with:%n%s".formatted(log, LogFile.lastLines(output));
    }

    private String holder() {
        try {
            return " (process %s)".formatted(Files.readString(data.resolve("mongod.lock")).strip());
        } catch (IOException unreadable) {
            return "";
        }
    }
}
