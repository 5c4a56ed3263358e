package dev.shinchoku.reporting.live;

import java.time.Duration;
import java.util.Optional;

/** How old what is shown is. */
public interface Freshness {
    /**
     * The age of the last event that was read while more are waiting, or how long nothing has been heard from Kafka; zero when nothing is
     * known to wait.
     */
    Duration behind();

    /** How far a rebuild is, from 0 to 100; empty when none is on. It changes nothing of what is shown. */
    Optional<Integer> rebuiltPercent();
}
