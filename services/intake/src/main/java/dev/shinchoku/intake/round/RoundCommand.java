package dev.shinchoku.intake.round;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.intake.question.Questions;

/** What the coordinating office wants to happen to a round. */
public sealed interface RoundCommand {
    String roundId();

    /**
     * @param opensAt empty: now
     * @param questions empty: the usual ones
     * @param startsFrom the round whose texts the reports start from
     */
    record OpenRound(String roundId, String planId, String title, Instant dueAt, Optional<Instant> opensAt, List<Instant> reminders,
            Scope scope, Optional<Questions> questions, Optional<String> startsFrom) implements RoundCommand {}

    /** @param ministry empty: for all */
    record MoveDueDate(String roundId, Instant dueAt, Optional<String> ministry, Optional<String> reason) implements RoundCommand {}

    record CloseRound(String roundId) implements RoundCommand {}

    record CancelRound(String roundId, String reason) implements RoundCommand {}
}
