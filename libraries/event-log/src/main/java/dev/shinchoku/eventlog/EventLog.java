package dev.shinchoku.eventlog;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Events, kept for ever in streams.
 * <ul>
 * <li>When {@link #append} returns, the event is on a majority's disk. It is there exactly once, however often the database's answer was
 * lost on the way.
 * <li>Versions are dense from 1 in each stream. Of the callers that append after the same head exactly one succeeds; every other is told
 * by {@link AppendRefused.VersionConflict}.
 * <li>A stream's times never go backward, and each event carries the hash of the one before it.
 * <li>Under one client's idempotency key there is at most one event.
 * </ul>
 */
public interface EventLog {
    /**
     * @throws AppendRefused nothing was stored; the subtype says why
     * @throws AppendUncertain the database did not answer in time: the event may be stored or not. Asking again under the same idempotency
     *         key is safe.
     */
    RecordedEvent append(NewEvent event);

    EventStream read(String stream);

    /** The event that this client's key stands for. */
    Optional<RecordedEvent> underKey(String client, String key);

    /** Hands over every event in the order in which the database stored them, which within a stream is the order of versions. */
    void readAll(Consumer<RecordedEvent> reader);
}
