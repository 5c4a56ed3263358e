package dev.shinchoku.eventlog;

import java.time.Instant;

/**
 * The last event of a stream, as far as the reader has seen it. An append names the head that its decision rests on.
 *
 * @param version 0 for a stream that has no event yet
 * @param hash the last event's hash; empty for a stream that has no event yet
 */
public record StreamHead(String stream, long version, Instant time, String hash) {
    public static StreamHead ofNew(String stream) {
        return new StreamHead(stream, 0, Instant.EPOCH, "");
    }
}
