package dev.shinchoku.eventlog.relay;

import java.util.List;

import dev.shinchoku.eventlog.RecordedEvent;

/** A log's events as they were stored, from a checkpoint on; each is there at least once, and a stream's in the order of versions. */
interface EventFeed extends AutoCloseable {
    /** What comes next, waiting for it a moment; may be empty. */
    Batch next();

    @Override
    void close();

    /** @param upTo what to save once Kafka has acknowledged the events */
    record Batch(List<RecordedEvent> events, Checkpoint upTo) {}
}
