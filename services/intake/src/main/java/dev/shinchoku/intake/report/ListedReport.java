package dev.shinchoku.intake.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.intake.report.ReportEvent.Comment;
import dev.shinchoku.intake.report.ReportEvent.ProgressAccepted;
import dev.shinchoku.intake.report.ReportEvent.ProgressCorrected;
import dev.shinchoku.intake.report.ReportEvent.ProgressRequestChanged;
import dev.shinchoku.intake.report.ReportEvent.ProgressRequestDropped;
import dev.shinchoku.intake.report.ReportEvent.ProgressRequested;
import dev.shinchoku.intake.report.ReportEvent.ProgressReturned;
import dev.shinchoku.intake.report.ReportEvent.ProgressSubmitted;

/**
 * A progress report in a list.
 *
 * @param ministries all that are responsible for the measure, the lead first
 * @param returnReason why it was returned, as long as it is
 */
public record ListedReport(String reportId, String roundId, String planId, String measureId, String ministry, String label,
        List<String> ministries, ReportState state,
        Optional<ProgressStatus> status, Optional<String> contentHash, Optional<String> returnReason, List<Comment> comments,
        Instant updatedAt) {

    /** The report after one more event; empty as long as it was not requested. */
    public static Optional<ListedReport> evolve(Optional<ListedReport> report, RecordedEvent recorded) {
        return ReportEvent.CODEC.decode(recorded.type(), recorded.data()).map(event -> evolve(report, event, recorded.time())).orElse(
                report);
    }

    private static Optional<ListedReport> evolve(Optional<ListedReport> report, ReportEvent event, Instant time) {
        return switch (event) {
            case ProgressRequested r -> Optional.of(new ListedReport(r.reportId(), r.roundId(), r.planId(), r.measureId(), r.ministry(), r
                    .label(), r.ministries(), ReportState.REQUESTED, Optional.empty(), Optional.empty(), Optional.empty(), List.of(),
                    time));
            case ProgressSubmitted(_, var content, var hash) -> report.map(before -> before.submitted(content, hash, time));
            case ProgressCorrected(_, var content, var hash) -> report.map(before -> before.submitted(content, hash, time));
            case ProgressReturned(_, _, var reason, var comments) ->
                report.map(before -> before.reviewed(ReportState.RETURNED, Optional.of(reason), comments, time));
            case ProgressAccepted _ -> report.map(before -> before.reviewed(ReportState.ACCEPTED, Optional.empty(), List.of(), time));
            case ProgressRequestChanged(_, var newLabel, var nowResponsible) -> report.map(before -> before.asked(newLabel, nowResponsible,
                    time));
            case ProgressRequestDropped _ -> report.map(before -> before.reviewed(ReportState.DROPPED, Optional.empty(), List.of(), time));
        };
    }

    private ListedReport asked(String newLabel, List<String> nowResponsible, Instant time) {
        return new ListedReport(reportId, roundId, planId, measureId, ministry, newLabel, nowResponsible, state, status, contentHash,
                returnReason, comments, time);
    }

    private ListedReport submitted(ProgressContent content, String hash, Instant time) {
        return new ListedReport(reportId, roundId, planId, measureId, ministry, label, ministries, ReportState.SUBMITTED, Optional.of(
                content.status()),
                Optional.of(hash), Optional.empty(), List.of(), time);
    }

    private ListedReport reviewed(ReportState reached, Optional<String> reason, List<Comment> onFields, Instant time) {
        return new ListedReport(reportId, roundId, planId, measureId, ministry, label, ministries, reached, status, contentHash, reason,
                onFields,
                time);
    }
}
