package dev.shinchoku.intake.round;

/** What a command on a round comes to. */
sealed interface RoundDecision {
    record Decided(RoundEvent event) implements RoundDecision {}

    /** What was asked for is so already. */
    record Unchanged() implements RoundDecision {}

    record Refused(RoundRefusal refusal) implements RoundDecision {}
}
