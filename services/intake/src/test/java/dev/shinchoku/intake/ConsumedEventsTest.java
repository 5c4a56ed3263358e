package dev.shinchoku.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.shinchoku.intake.plan.KnownMeasure;
import dev.shinchoku.intake.plan.KnownPlan;
import dev.shinchoku.intake.question.Questions;
import dev.shinchoku.intake.report.ListedReport;
import dev.shinchoku.intake.report.ReportEvent;
import dev.shinchoku.intake.report.ReportState;
import dev.shinchoku.intake.round.Round;
import dev.shinchoku.intake.round.RoundEvent;
import dev.shinchoku.intake.round.Scope;
import dev.shinchoku.service.testing.ConsumedEvents;
import org.junit.jupiter.api.Test;

/** What intake reads, against the contracts. */
class ConsumedEventsTest {
    @Test
    void plans() {
        ConsumedEvents.mustBeTakenIn(KnownPlan.HEARD, Optional.of(new KnownPlan("before", "", 2024, false, 0, List.of())),
                KnownPlan::evolve);
    }

    @Test
    void measures() {
        ConsumedEvents.mustBeTakenIn(KnownMeasure.HEARD, Optional.of(new KnownMeasure("before", Map.of(), List.of())),
                KnownMeasure::evolve);
    }

    @Test
    void rounds() {
        ConsumedEvents.mustBeTakenIn(RoundEvent.CODEC.types(), Optional.of(new Round("before", "before", "", Instant.EPOCH, Optional
                .empty(),
                Instant.EPOCH, Map.of(), List.of(), Scope.ALL, Questions.USUAL, Optional.empty(), Optional.empty(), Optional.empty(), 1)),
                Round::evolve);
    }

    @Test
    void reports() {
        ConsumedEvents.mustBeTakenIn(ReportEvent.CODEC.types(), Optional.of(new ListedReport("before", "", "", "", "", "", List.of(),
                ReportState.REQUESTED, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(),
                Instant.EPOCH, Instant.EPOCH)),
                ListedReport::evolve);
    }
}
