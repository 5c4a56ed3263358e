package dev.shinchoku.intake.round;

import java.time.Instant;

/** What the coordinating office wants to happen to a round. */
public sealed interface RoundCommand {
    String roundId();

    record OpenRound(String roundId, String planId, String title, Instant dueAt) implements RoundCommand {}

    record MoveDueDate(String roundId, Instant dueAt) implements RoundCommand {}

    record CloseRound(String roundId) implements RoundCommand {}
}
