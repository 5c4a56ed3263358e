package dev.shinchoku.eventlog.consume;

import java.time.Instant;

import dev.shinchoku.eventlog.RecordedEvent;

/**
 * A stream whose events wait on the dead-letter topic until ops have mended what was wrong.
 *
 * @param version the first version that could not be applied
 * @param reason in words
 * @param partition of the topic and of its dead-letter topic alike
 * @param offset on the dead-letter topic, from where the stream's events are to be looked for
 * @param redriveRequested whether ops asked to apply them
 */
public record ParkedStream(String stream, long version, String reason, Instant since, int partition, long offset,
        boolean redriveRequested) {
    private static final int LONGEST_REASON = 1_000;

    public ParkedStream {
        reason = shortened(reason);
    }

    static ParkedStream of(RecordedEvent event, String reason, Instant since, int partition, long offset) {
        return new ParkedStream(event.stream(), event.version(), reason, since, partition, offset, false);
    }

    /** An error's message may quote the whole event. */
    static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
    }
}
