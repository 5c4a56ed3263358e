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
 * @param returned why it was last sent back; empty once it is submitted again
 */
public record Report(Standing standing, Optional<Content> submitted, Optional<Content> accepted, Optional<Return> returned)
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

        /** Whether the ministry owes it although the due date has passed. */
        public boolean isLate(Instant dueAt, Instant now) {
            return state.isOwed() && now.isAfter(dueAt);
        }

        /** Whether the ministry owes it within the next seven days. */
        public boolean isDueSoon(Instant dueAt, Instant now) {
            return state.isOwed() && !now.isAfter(dueAt) && now.plus(SOON).isAfter(dueAt);
        }
    }

    public record Return(String reason, List<ReportEvent.Comment> comments, Instant at) {}

    static Report ofNew(String reportId) {
        String[] parts = (reportId + "..").split("\\.", -1);
        return new Report(new Standing(reportId, parts[0], "", parts[1], parts[2], "", ReportState.REQUESTED, Instant.EPOCH, Optional
                .empty()), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public Report after(Event event, Instant at) {
        return event instanceof ReportEvent happened ? evolve(happened, at) : this;
    }

    private Report evolve(ReportEvent event, Instant at) {
        return switch (event) {
            case ReportEvent.Requested e -> new Report(new Standing(e.reportId(), e.roundId(), e.planId(), e.measureId(), e.ministry(), e
                    .label(), ReportState.REQUESTED, at, Optional.empty()), submitted, accepted, returned);
            case ReportEvent.Submitted e -> submitted(e.content(), at);
            case ReportEvent.Corrected e -> submitted(e.content(), at);
            case ReportEvent.Returned e -> new Report(in(ReportState.RETURNED, standing.status(), at), submitted, accepted, Optional.of(
                    new Return(e.reason(), e.comments(), at)));
            case ReportEvent.Accepted _ -> new Report(in(ReportState.ACCEPTED, standing.status(), at), submitted, submitted, returned);
        };
    }

    private Report submitted(Content content, Instant at) {
        return new Report(in(ReportState.SUBMITTED, Optional.of(content.status()), at), Optional.of(content), accepted, Optional.empty());
    }

    private Standing in(ReportState state, Optional<ProgressStatus> status, Instant at) {
        return new Standing(standing.reportId(), standing.roundId(), standing.planId(), standing.measureId(), standing.ministry(),
                standing.label(), state, at, status);
    }
}
