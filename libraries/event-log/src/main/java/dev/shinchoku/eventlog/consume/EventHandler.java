package dev.shinchoku.eventlog.consume;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.shinchoku.eventlog.RecordedEvent;

/** Folds events into something of its own, such as a read model. */
public interface EventHandler {
    /** Whether this handler has a use for events of this type. Others are handed over all the same, so that the version moves on. */
    boolean knows(String type);

    /**
     * The version up to which each of these streams is applied for good; 0, or no entry, for a stream not met before, and
     * {@link Long#MAX_VALUE} for one that this handler lets pass.
     */
    Map<String, Long> positions(Collection<String> streams);

    /** Hands over how far each stream is applied whose name begins so, in the order of names by their bytes, however many there are. */
    void heads(String prefix, Consumer<AppliedHead> reader);

    /**
     * Applies the events in order. Each is the next of its stream. When this returns they are applied for good, positions included; when it
     * throws, or the process dies, any of them may be handed over again. Another instance may be handed the same events at the same time
     * while a partition changes hands: writes are guarded by the stream's version.
     *
     * @throws RuntimeException for an event that cannot be applied; a database or network that does not answer is told by its own exception,
     *         see {@link Transience}, and is retried for as long as it takes
     */
    void apply(List<RecordedEvent> events);
}
