package dev.shinchoku.intake.report;

import java.util.Optional;

/** Tells what rounds lay down for reports. */
public interface KnownRounds {
    /** Empty when there is no such round. */
    Optional<RoundRules> rules(String roundId, String ministry);
}
