package dev.shinchoku.measures.carryover;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.measures.carryover.ReportEvent.Accepted;
import dev.shinchoku.measures.carryover.ReportEvent.Content;
import dev.shinchoku.measures.carryover.ReportEvent.Corrected;
import dev.shinchoku.measures.carryover.ReportEvent.Requested;
import dev.shinchoku.measures.carryover.ReportEvent.Submitted;

/**
 * One ministry's next plan for one measure.
 *
 * @param submitted as it was last submitted
 * @param accepted as it was last accepted; a correction that is not accepted yet does not change it
 */
public record ReportedNextPlan(String planId, String measureId, String ministry, Optional<NextPlan> submitted, Optional<NextPlan> accepted,
        Optional<Instant> acceptedAt) {
    /** The event types that it is folded from. */
    public static final Set<String> HEARD = ReportEvent.CODEC.types();
    private static final Set<String> ENDED = Set.of("COMPLETED", "DISCONTINUED");

    public record NextPlan(String status, String text) {
        /** Whether the ministry says that the measure is over and nothing follows. */
        boolean endsTheMeasure() {
            return ENDED.contains(status) && text.isBlank();
        }
    }

    public static Optional<ReportedNextPlan> evolve(Optional<ReportedNextPlan> report, RecordedEvent recorded) {
        return ReportEvent.CODEC.decode(recorded.type(), recorded.data()).map(event -> evolve(report, event, recorded.time())).orElse(
                report);
    }

    private static Optional<ReportedNextPlan> evolve(Optional<ReportedNextPlan> report, ReportEvent event, Instant time) {
        return switch (event) {
            case Requested(var planId, var measureId, var ministry) ->
                Optional.of(new ReportedNextPlan(planId, measureId, ministry, Optional.empty(), Optional.empty(), Optional.empty()));
            case Submitted(var content, _) -> report.map(before -> before.submitted(content));
            case Corrected(var content, _) -> report.map(before -> before.submitted(content));
            case Accepted _ -> report.map(before -> before.accepted(time));
        };
    }

    private ReportedNextPlan submitted(Content content) {
        return new ReportedNextPlan(planId, measureId, ministry, Optional.of(new NextPlan(content.status(), content.nextPlan())), accepted,
                acceptedAt);
    }

    private ReportedNextPlan accepted(Instant time) {
        return new ReportedNextPlan(planId, measureId, ministry, submitted, submitted, Optional.of(time));
    }
}
