package dev.shinchoku.intake.report;

import java.time.Instant;

/** Why a command on a progress report came to nothing. */
public sealed interface ReportRefusal {
    record WasNotRequested(ReportId reportId) implements ReportRefusal {}

    /** The plan does not ask this ministry any more. */
    record IsNotAskedAnyMore(ReportId reportId) implements ReportRefusal {}

    record RoundIsClosed(String roundId) implements ReportRefusal {}

    record RoundIsCancelled(String roundId) implements ReportRefusal {}

    record RoundIsNotOpenYet(String roundId) implements ReportRefusal {}

    /** Another has to do this. */
    record IsForOthers(Deed deed, String ministry) implements ReportRefusal {}

    /** Only what was submitted can be returned or accepted. */
    record NothingToReview(ReportState state) implements ReportRefusal {}

    record NothingToEndorse(ReportState state) implements ReportRefusal {}

    record NothingToWithdraw(ReportState state) implements ReportRefusal {}

    record ContentHasChanged(String readHash, String currentHash) implements ReportRefusal {}

    /** Two steps are two people. */
    record EndorserHasSubmitted(String ministry) implements ReportRefusal {}

    /** @param comments that the return has which is answered */
    record AnswersNoComment(int comment, int comments) implements ReportRefusal {}

    /** A report of an open round needs no reopening. */
    record RoundIsOpen(String roundId) implements ReportRefusal {}

    record ReopeningIsOver(Instant until) implements ReportRefusal {}

    /** What is done to a report, each by people of its own. */
    enum Deed {
        SUBMIT, ENDORSE, WITHDRAW, RETURN, ACCEPT, REOPEN
    }
}
