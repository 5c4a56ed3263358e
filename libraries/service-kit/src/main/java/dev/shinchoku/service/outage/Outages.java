package dev.shinchoku.service.outage;

import dev.shinchoku.eventlog.consume.Transience;

/** Tells what passes when whatever is away comes back. */
public final class Outages {
    private Outages() {}

    /** Whether a call failed because the database or the network did not answer. */
    public static boolean caused(Throwable failure) {
        return Transience.isIn(failure);
    }
}
