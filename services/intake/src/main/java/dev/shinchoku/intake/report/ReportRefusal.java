package dev.shinchoku.intake.report;

/** Why a command on a progress report came to nothing. */
public sealed interface ReportRefusal {
    record WasNotRequested(ReportId reportId) implements ReportRefusal {}

    /** The plan does not ask this ministry any more. */
    record IsNotAskedAnyMore(ReportId reportId) implements ReportRefusal {}

    record RoundIsClosed(String roundId) implements ReportRefusal {}

    /** Only what was submitted can be returned or accepted. */
    record NothingToReview(String state) implements ReportRefusal {}

    record ContentHasChanged(String readHash, String currentHash) implements ReportRefusal {}
}
