package dev.shinchoku.measures.work;

import java.time.Instant;
import java.util.List;

import dev.shinchoku.eventlog.Actor;

/** The work that was accepted, kept for ever with its source. */
public interface WorkLedger {
    /** When this returns the work is on a majority's disk. */
    AcceptedWork accept(Work work, Actor actor, Instant now);

    /** In the order in which it was accepted. */
    List<AcceptedWork> unfinished();

    void finish(AcceptedWork work, Instant now);

    /** It can never be finished, for this reason. */
    void putAside(AcceptedWork work, String reason, Instant now);

    /** @param id UUIDv7 */
    record AcceptedWork(String id, Work work, Actor actor) {}
}
