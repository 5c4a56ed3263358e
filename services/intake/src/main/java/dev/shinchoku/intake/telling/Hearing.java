package dev.shinchoku.intake.telling;

import java.util.List;

import dev.shinchoku.eventlog.RecordedEvent;

/** Takes events in, in the order of their streams' versions; the same may come again. */
public interface Hearing {
    /** When it returns, what follows from the events is stored for good; when it throws, they come again. */
    void hear(List<RecordedEvent> events);
}
