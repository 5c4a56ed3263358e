package dev.shinchoku.intake.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.intake.report.ReportEvent.Answer;
import dev.shinchoku.intake.report.ReportEvent.Comment;

/** What somebody wants to happen to a progress report. */
public sealed interface ReportCommand {
    ReportId reportId();

    /** What the system does as the plan says. */
    sealed interface ByThePlan extends ReportCommand {}

    /** What a ministry does, or the coordinating office on its behalf. */
    sealed interface OfTheMinistry extends ReportCommand {}

    /** What the coordinating office does. */
    sealed interface OfTheOffice extends ReportCommand {}

    /**
     * The system asks a responsible ministry for a report.
     *
     * @param ministries all that are responsible for the measure, the lead first
     */
    record RequestProgress(ReportId reportId, String planId, String label, List<String> ministries) implements ByThePlan {}

    /** The plan puts the measure in another place, or makes others responsible beside the ministry. */
    record ChangeRequest(ReportId reportId, String label, List<String> ministries) implements ByThePlan {}

    /** The plan does not ask this ministry any more. */
    record DropRequest(ReportId reportId, String reason) implements ByThePlan {}

    /**
     * The ministry reports, again where it did before.
     *
     * @param onBehalfReason why the coordinating office does so for it
     * @param answers to the comments of the return that it answers
     */
    record SubmitProgress(ReportId reportId, ProgressContent content, String contentHash, Optional<String> onBehalfReason,
            List<Answer> answers) implements OfTheMinistry {}

    /** @param contentHash of the content that the authorised officer has read */
    record EndorseProgress(ReportId reportId, String contentHash) implements OfTheMinistry {}

    /** The ministry takes back what nobody has decided on yet. */
    record WithdrawProgress(ReportId reportId, Optional<String> reason) implements OfTheMinistry {}

    record ReturnProgress(ReportId reportId, String reason, List<Comment> comments) implements OfTheOffice {}

    /** @param contentHash of the content that the coordinating office has read */
    record AcceptProgress(ReportId reportId, String contentHash) implements OfTheOffice {}

    /** One report of a closed round takes changes again, until then. */
    record ReopenReport(ReportId reportId, Instant until, String reason) implements OfTheOffice {}
}
