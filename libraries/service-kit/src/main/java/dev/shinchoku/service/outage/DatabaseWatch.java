package dev.shinchoku.service.outage;

import java.time.Duration;

import com.mongodb.event.ClusterDescriptionChangedEvent;
import com.mongodb.event.ClusterListener;

/**
 * Knows whether the database can be written, from what the driver hears all the time: so a call need not find out by waiting. An election
 * takes a moment in which there is no primary; calls of that moment wait for its end.
 */
public final class DatabaseWatch implements ClusterListener {
    private static final Duration AN_ELECTION = Duration.ofSeconds(1);
    private static final long NEVER = 0;

    private volatile long awaySinceNanos = NEVER;

    /** Whether it has been away for longer than a planned election takes. */
    public boolean isAway() {
        long since = awaySinceNanos;
        return since != NEVER && System.nanoTime() - since > AN_ELECTION.toNanos();
    }

    @Override
    public void clusterDescriptionChanged(ClusterDescriptionChangedEvent event) {
        if (event.getNewDescription().hasWritableServer()) {
            awaySinceNanos = NEVER;
        } else if (awaySinceNanos == NEVER) {
            awaySinceNanos = System.nanoTime() | 1;
        }
    }
}
