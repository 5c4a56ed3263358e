package dev.shinchoku.intake.telling;

import java.time.Instant;

/** What is over and done with, so that it is not looked at again. Looking again would do no harm. */
public interface Marks {
    boolean has(String mark);

    void set(String mark);

    /** When telling was first switched on here: what happened before is not told. */
    Instant firstStart(Instant now);
}
