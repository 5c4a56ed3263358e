package dev.shinchoku.intake.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.intake.report.ReportEvent.Comment;
import dev.shinchoku.intake.report.ReportEvent.ProgressAccepted;
import dev.shinchoku.intake.report.ReportEvent.ProgressEndorsed;
import dev.shinchoku.intake.report.ReportEvent.ProgressRequestChanged;
import dev.shinchoku.intake.report.ReportEvent.ProgressRequestDropped;
import dev.shinchoku.intake.report.ReportEvent.ProgressRequested;
import dev.shinchoku.intake.report.ReportEvent.ProgressReturned;
import dev.shinchoku.intake.report.ReportEvent.ProgressWithdrawn;
import dev.shinchoku.intake.report.ReportEvent.ReportReopened;
import dev.shinchoku.intake.report.ReportEvent.Update;

/**
 * A progress report in a list.
 *
 * @param ministries all that are responsible for the measure, the lead first
 * @param returnReason why it was returned, as long as it is
 * @param before where it stood before what waits for a decision, and would stand again if that were withdrawn
 * @param reopenedUntil until when it takes changes though its round is closed
 */
public record ListedReport(String reportId, String roundId, String planId, String measureId, String ministry, String label,
        List<String> ministries, ReportState state, Optional<ProgressStatus> status, Optional<String> contentHash,
        Optional<String> returnReason, List<Comment> comments, Optional<Before> before, Optional<Instant> reopenedUntil,
        Instant requestedAt,
        Instant updatedAt) {

    public record Before(ReportState state, Optional<ProgressStatus> status, Optional<String> contentHash, Optional<String> returnReason,
            List<Comment> comments) {}

    /** The report after one more event; empty as long as it was not requested. */
    public static Optional<ListedReport> evolve(Optional<ListedReport> report, RecordedEvent recorded) {
        return ReportEvent.CODEC.decode(recorded.type(), recorded.data()).map(event -> event instanceof ProgressRequested request
                ? Optional.of(requested(request, recorded.time()))
                : report.map(known -> known.after(event, recorded.time()))).orElse(report);
    }

    private static ListedReport requested(ProgressRequested r, Instant time) {
        return new ListedReport(r.reportId(), r.roundId(), r.planId(), r.measureId(), r.ministry(), r.label(), r.ministries(),
                ReportState.REQUESTED, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(),
                time, time);
    }

    private ListedReport after(ReportEvent event, Instant time) {
        return switch (event) {
            case ProgressRequested request -> requested(request, time);
            case ProgressRequestChanged(_, var newLabel, var nowResponsible) -> asked(newLabel, nowResponsible, reopenedUntil, time);
            case ReportReopened(_, var until, _) -> asked(label, ministries, Optional.of(until), time);
            case ProgressRequestDropped _ -> in(new Before(ReportState.DROPPED, status, contentHash, Optional.empty(), List.of()), Optional
                    .empty(), time);
            case Update update -> in(submitted(update), Optional.of(before.orElseGet(this::standing)), time);
            case ProgressEndorsed _ -> in(new Before(ReportState.SUBMITTED, status, contentHash, returnReason, comments), before, time);
            case ProgressWithdrawn _ -> in(before.orElseGet(this::standing), Optional.empty(), time);
            case ProgressReturned(_, _, var reason, var onFields) -> in(new Before(ReportState.RETURNED, status, contentHash, Optional.of(
                    reason), onFields), Optional.empty(), time);
            case ProgressAccepted _ -> in(new Before(ReportState.ACCEPTED, status, contentHash, Optional.empty(), List.of()), Optional
                    .empty(), time);
        };
    }

    private static Before submitted(Update update) {
        ReportState reached = update.awaitsEndorsement().orElse(false) ? ReportState.PENDING_ENDORSEMENT : ReportState.SUBMITTED;
        return new Before(reached, Optional.of(update.content().status()), Optional.of(update.contentHash()), Optional.empty(), List.of());
    }

    private Before standing() {
        return new Before(state, status, contentHash, returnReason, comments);
    }

    private ListedReport in(Before now, Optional<Before> previous, Instant time) {
        return new ListedReport(reportId, roundId, planId, measureId, ministry, label, ministries, now.state(), now.status(), now
                .contentHash(), now.returnReason(), now.comments(), previous, reopenedUntil, requestedAt, time);
    }

    private ListedReport asked(String newLabel, List<String> nowResponsible, Optional<Instant> reopened, Instant time) {
        return new ListedReport(reportId, roundId, planId, measureId, ministry, newLabel, nowResponsible, state, status, contentHash,
                returnReason, comments, before, reopened, requestedAt, time);
    }
}
