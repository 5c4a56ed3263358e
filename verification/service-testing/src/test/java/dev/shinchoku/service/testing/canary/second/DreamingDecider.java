package dev.shinchoku.service.testing.canary.second;

import java.time.Clock;
import java.time.Instant;

/** Wrong: a decider that looks at a clock. */
class DreamingDecider {
    Instant now(Clock clock) {
        return clock.instant();
    }
}
