package dev.shinchoku.service.testing.canary.second;

import java.util.UUID;

/** Wrong: a state that throws dice. */
sealed interface GamblingState {
    record Thrown(UUID id) implements GamblingState {
        static Thrown again() {
            return new Thrown(UUID.randomUUID());
        }
    }
}
