package dev.shinchoku.reporting.known;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A progress report.
 *
 * @param standing all of it but the texts
 * @param submitted what the ministry last submitted
 * @param accepted what the coordinating office last accepted; stays while a correction waits
 * @param reopenedUntil until when it takes changes though its round is closed
 * @param before where it stood before what waits for a decision, and stands again when that is withdrawn
 * @param returned why it was last sent back; empty once it is submitted again
 */
public record Report(Standing standing, Optional<Content> submitted, Optional<Content> accepted, Optional<Return> returned,
        Optional<Before> before, Optional<Instant> reopenedUntil)
        implements
            State {
    /**
     * @param since when it came into this state
     * @param status by the last submission
     */
    public record Standing(String reportId, String roundId, String planId, String measureId, String ministry, String label,
            ReportState state, Instant since, Optional<ProgressStatus> status) {
        private static final Duration SOON = Duration.ofDays(7);

        public Standing withoutStatus() {
            return new Standing(reportId, roundId, planId, measureId, ministry, label, state, since, Optional.empty());
        }

        Standing labelled(String newLabel) {
            return new Standing(reportId, roundId, planId, measureId, ministry, newLabel, state, since, status);
        }

        /** Whether the ministry owes it although the due date has passed. */
        public boolean isLate(Instant dueAt, Instant now) {
            return state.isOwed() && now.isAfter(dueAt);
        }

        /** Whether the ministry owes it within the next seven days. */
        public boolean isDueSoon(Instant dueAt, Instant now) {
            return state.isOwed() && !now.isAfter(dueAt) && now.plus(SOON).isAfter(dueAt);
        }
    }

    public record Before(ReportState state, Optional<ProgressStatus> status, Optional<Content> submitted, Optional<Return> returned) {}

    public record Return(String reason, List<ReportEvent.Comment> comments, Instant at) {}

    static Report ofNew(String reportId) {
        String[] parts = (reportId + "..").split("\\.", -1);
        return new Report(new Standing(reportId, parts[0], "", parts[1], parts[2], "", ReportState.REQUESTED, Instant.EPOCH, Optional
                .empty()), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional
                        .empty());
    }

    @Override
    public Report after(Event event, Instant at) {
        return event instanceof ReportEvent happened ? evolve(happened, at) : this;
    }

    private Report evolve(ReportEvent event, Instant at) {
        return switch (event) {
            case ReportEvent.Requested e -> new Report(new Standing(e.reportId(), e.roundId(), e.planId(), e.measureId(), e.ministry(), e
                    .label(), ReportState.REQUESTED, at, Optional.empty()), submitted, accepted, returned, Optional.empty(), reopenedUntil);
            case ReportEvent.RequestChanged e -> new Report(standing.labelled(e.label()), submitted, accepted, returned, before,
                    reopenedUntil);
            case ReportEvent.RequestDropped _ -> new Report(in(ReportState.DROPPED, standing.status(), at), submitted, accepted, returned,
                    Optional.empty(), reopenedUntil);
            case ReportEvent.Submitted e -> submitted(e.content(), e.awaitsEndorsement(), at);
            case ReportEvent.Corrected e -> submitted(e.content(), e.awaitsEndorsement(), at);
            case ReportEvent.Endorsed _ -> new Report(in(ReportState.SUBMITTED, standing.status(), at), submitted, accepted, returned,
                    before, reopenedUntil);
            case ReportEvent.Withdrawn _ -> before.map(known -> new Report(in(known.state(), known.status(), at), known.submitted(),
                    accepted, known.returned(), Optional.empty(), reopenedUntil)).orElse(this);
            case ReportEvent.Returned e -> new Report(in(ReportState.RETURNED, standing.status(), at), submitted, accepted, Optional.of(
                    new Return(e.reason(), e.comments(), at)), Optional.empty(), reopenedUntil);
            case ReportEvent.Accepted _ -> new Report(in(ReportState.ACCEPTED, standing.status(), at), submitted, submitted, returned,
                    Optional.empty(), reopenedUntil);
            case ReportEvent.Reopened e -> new Report(standing, submitted, accepted, returned, before, Optional.of(e.until()));
        };
    }

    private Report submitted(Content content, Optional<Boolean> awaitsEndorsement, Instant at) {
        ReportState reached = awaitsEndorsement.orElse(false) ? ReportState.PENDING_ENDORSEMENT : ReportState.SUBMITTED;
        Before now = before.orElseGet(() -> new Before(standing.state(), standing.status(), submitted, returned));
        return new Report(in(reached, Optional.of(content.status()), at), Optional.of(content), accepted, Optional.empty(), Optional.of(
                now), reopenedUntil);
    }

    private Standing in(ReportState state, Optional<ProgressStatus> status, Instant at) {
        return new Standing(standing.reportId(), standing.roundId(), standing.planId(), standing.measureId(), standing.ministry(),
                standing.label(), state, at, status);
    }
}
