package dev.shinchoku.service.ops;

import java.time.Clock;
import java.time.Duration;

/** Ends operations as failed whose call never came to its end. */
record WithinItsCall(String name, Duration longest, Clock clock) implements OperationKind {
    @Override
    public Step advance(Operation operation) {
        boolean lost = operation.requestedAt().plus(longest).isBefore(clock.instant());
        return lost
                ? new Step.Failed("The call did not come to its end: the process that answered it died, or was cut off. Send it again.")
                : new Step.Underway();
    }
}
