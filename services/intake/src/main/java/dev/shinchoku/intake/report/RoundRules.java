package dev.shinchoku.intake.report;

import java.time.Instant;
import java.util.Optional;

import dev.shinchoku.intake.question.Questions;

/**
 * What a round lays down for one ministry's reports.
 *
 * @param dueAt for this ministry
 * @param startsFrom the round whose texts the reports of this one start from, as a year-end's from the half-year's
 * @param fiscalYear of the plan, from April of this year to March of the next
 */
public record RoundRules(String roundId, Phase phase, Instant dueAt, Questions questions, Optional<String> startsFrom, int fiscalYear) {
    public boolean isOpen() {
        return phase == Phase.OPEN;
    }

    /** Where a round stands. */
    public enum Phase {
        /** It is announced and has not opened yet. */
        SCHEDULED, OPEN,
        /** Its reports take no changes, but for those that are reopened. */
        CLOSED, CANCELLED
    }
}
