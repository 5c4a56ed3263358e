package dev.shinchoku.eventlog.consume;

import java.time.Instant;

/**
 * A stream whose events wait on the dead-letter topic until ops have mended what was wrong.
 *
 * @param version the first version that could not be applied
 * @param reason in words
 * @param partition of the topic and of its dead-letter topic alike
 * @param offset on the dead-letter topic, where the stream's events begin
 * @param redriveRequested whether ops asked to apply them
 */
public record ParkedStream(String stream, long version, String reason, Instant since, int partition, long offset,
        boolean redriveRequested) {}
