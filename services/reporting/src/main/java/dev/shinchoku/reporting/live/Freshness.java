package dev.shinchoku.reporting.live;

import java.time.Duration;

/** How old what is shown is. */
public interface Freshness {
    /** The age of the last event that was read while more are waiting; zero when none is left. */
    Duration behind();
}
