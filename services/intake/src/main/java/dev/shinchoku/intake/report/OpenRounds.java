package dev.shinchoku.intake.report;

/** Tells whether the reports of a round can still be changed. */
public interface OpenRounds {
    boolean isOpen(String roundId);
}
