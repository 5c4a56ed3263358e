package dev.shinchoku.measures.work;

import dev.shinchoku.service.events.Request;

/**
 * Carries out one kind of work. Doing it again changes nothing, so it may be begun anew after a crash.
 *
 * @param <W> the kind
 * @param <R> what the caller is told
 */
public interface Worker<W extends Work, R> {
    /** @param turn to be asked before each step: throws when another instance has taken over */
    R carryOut(W work, Request request, Turn turn);

    /** The right to work. */
    interface Turn {
        void mustBeOurs();
    }
}
