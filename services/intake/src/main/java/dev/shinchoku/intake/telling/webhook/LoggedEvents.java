package dev.shinchoku.intake.telling.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import dev.shinchoku.eventlog.RecordedEvent;

/** Finds events in the log. */
public interface LoggedEvents {
    Optional<RecordedEvent> withId(UUID id);

    /** Hands over all events of that time and later ones, some at a time, in the order of their storing. */
    void since(Instant time, Consumer<List<RecordedEvent>> reader);
}
