package dev.shinchoku.intake.report;

import dev.shinchoku.intake.report.ReportRefusal.AnswersNoComment;
import dev.shinchoku.intake.report.ReportRefusal.ContentHasChanged;
import dev.shinchoku.intake.report.ReportRefusal.Deed;
import dev.shinchoku.intake.report.ReportRefusal.EndorserHasSubmitted;
import dev.shinchoku.intake.report.ReportRefusal.IsForOthers;
import dev.shinchoku.intake.report.ReportRefusal.IsNotAskedAnyMore;
import dev.shinchoku.intake.report.ReportRefusal.NothingToEndorse;
import dev.shinchoku.intake.report.ReportRefusal.NothingToReview;
import dev.shinchoku.intake.report.ReportRefusal.NothingToWithdraw;
import dev.shinchoku.intake.report.ReportRefusal.ReopeningIsOver;
import dev.shinchoku.intake.report.ReportRefusal.RoundIsCancelled;
import dev.shinchoku.intake.report.ReportRefusal.RoundIsClosed;
import dev.shinchoku.intake.report.ReportRefusal.RoundIsNotOpenYet;
import dev.shinchoku.intake.report.ReportRefusal.RoundIsOpen;
import dev.shinchoku.intake.report.ReportRefusal.WasNotRequested;
import dev.shinchoku.service.problem.Problem;
import dev.shinchoku.service.problem.Problems;

/** Tells refusals as problem details: what is in the way, and who may do what about it. */
public final class ReportProblems {
    private ReportProblems() {}

    public static Problem of(ReportRefusal refusal) {
        return switch (refusal) {
            case WasNotRequested(var id) -> Problems.notFound("The report " + id);
            case IsNotAskedAnyMore(var id) -> conflict("not-asked-any-more", "The report is not asked for any more",
                    "The plan does not name %s as responsible for the measure %s any more.".formatted(id.ministry(), id.measureId()));
            case RoundIsClosed(var roundId) -> conflict("round-closed", "The round is closed",
                    "The round %s takes no changes any more. Ask the coordinating office to reopen the report.".formatted(roundId));
            case RoundIsCancelled(var roundId) -> conflict("round-cancelled", "The round is cancelled",
                    "The coordinating office has cancelled the round %s: nothing is owed in it, and nothing can be changed.".formatted(
                            roundId));
            case RoundIsNotOpenYet(var roundId) -> conflict("round-not-open-yet", "The round is not open yet",
                    "The round %s opens later. Read it to see when.".formatted(roundId));
            case IsForOthers(var deed, var ministry) -> Problems.forbidden(whoMay(deed, ministry) + " Nothing was stored.");
            case NothingToReview(var state) -> conflict("nothing-to-review", "There is nothing to review",
                    "The report is %s; only a SUBMITTED one can be returned or accepted by the coordinating office. Read it again."
                            .formatted(
                                    state));
            case NothingToEndorse(var state) -> conflict("nothing-to-endorse", "There is nothing to endorse",
                    "The report is %s; only one in PENDING_ENDORSEMENT can be endorsed. Read it again.".formatted(state));
            case NothingToWithdraw(var state) -> conflict("nothing-to-withdraw", "There is nothing to withdraw",
                    "The report is %s; only what nobody has decided on yet can be withdrawn. After an acceptance submit a correction."
                            .formatted(
                                    state));
            case ContentHasChanged(_, var current) -> conflict("content-changed", "The content has changed since you read it",
                    "The ministry has submitted again; its content now has the hash %s. Read it, then decide again.".formatted(current));
            case EndorserHasSubmitted(var ministry) -> conflict("endorser-has-submitted", "Two steps are two people",
                    "You have submitted it yourself. Another authorised officer of %s may endorse it.".formatted(ministry));
            case AnswersNoComment(var comment, var comments) -> Problems.unprocessable("answers-no-comment", "There is no such comment",
                    "The answer to comment %d answers nothing: what is answered has %d comments, counted from 0. Nothing was stored."
                            .formatted(
                                    comment, comments));
            case RoundIsOpen(var roundId) -> conflict("round-open", "The round is not closed",
                    "Only a report of a closed round can be reopened, and %s is not closed.".formatted(roundId));
            case ReopeningIsOver(var until) -> Problems.unprocessable("reopening-over", "The time is over already",
                    "%s has passed. Name a later instant. Nothing was stored.".formatted(until));
        };
    }

    private static String whoMay(Deed deed, String ministry) {
        return switch (deed) {
            case SUBMIT -> "Only an officer of %s may report for it, or the coordinating office on its behalf, giving onBehalfReason."
                    .formatted(
                            ministry);
            case ENDORSE -> "Only an endorser of %s may endorse its reports.".formatted(ministry);
            case WITHDRAW ->
                "Only an officer or endorser of %s may withdraw what it submitted, or the coordinating office what it submitted on its behalf."
                        .formatted(ministry);
            case RETURN -> "Only the role coordinator may return a report.";
            case ACCEPT -> "Only the role coordinator may accept a report.";
            case REOPEN -> "Only the role coordinator may reopen a report.";
        };
    }

    private static Problem conflict(String slug, String title, String detail) {
        return Problems.conflict(slug, title, detail + " Nothing was stored.");
    }
}
