package dev.shinchoku.eventlog.relay;

import dev.shinchoku.eventlog.RecordedEvent;

/** Is told of every event that Kafka has acknowledged; of one that is sent again, again. */
public interface RelayObserver {
    RelayObserver NONE = _ -> {};

    void published(RecordedEvent event);
}
