package dev.shinchoku.eventlog.archive;

import java.util.Optional;

/** What follows from the logs and is made anew from them. What is left of an earlier life may be ahead of the logs that are restored. */
public interface Derived {
    /** What there is of it, in words; empty when there is nothing. */
    Optional<String> remains();

    /** Removes it; may be called again. */
    void discard();
}
