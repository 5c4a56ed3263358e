package dev.shinchoku.eventlog.archive;

import java.nio.charset.StandardCharsets;

import dev.shinchoku.eventlog.StreamHead;
import dev.shinchoku.eventlog.archive.ArchiveRefused.UnusableBackup;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A stream's last event, as a line of a heads file. */
record HeadLine(String stream, long version, String hash) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static HeadLine of(StreamHead head) {
        return new HeadLine(head.stream(), head.version(), head.hash());
    }

    static HeadLine read(String line) {
        try {
            return JSON.readValue(line, HeadLine.class);
        } catch (JacksonException e) {
            throw new UnusableBackup("A line of a heads file cannot be understood: " + e.getOriginalMessage());
        }
    }

    byte[] line() {
        return (JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "%s at version %d (%s)".formatted(stream, version, hash);
    }
}
