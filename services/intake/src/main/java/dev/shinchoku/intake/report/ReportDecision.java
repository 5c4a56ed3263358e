package dev.shinchoku.intake.report;

/** What a command on a progress report comes to. */
public sealed interface ReportDecision {
    record Decided(ReportEvent event) implements ReportDecision {}

    /** What was asked for is so already. */
    record Unchanged() implements ReportDecision {}

    record Refused(ReportRefusal refusal) implements ReportDecision {}
}
