package dev.shinchoku.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.shinchoku.intake.plan.KnownMeasure;
import dev.shinchoku.intake.plan.KnownPlan;
import dev.shinchoku.intake.report.ListedReport;
import dev.shinchoku.intake.report.ReportEvent;
import dev.shinchoku.intake.report.ReportState;
import dev.shinchoku.intake.round.Round;
import dev.shinchoku.intake.round.RoundEvent;
import dev.shinchoku.service.testing.ConsumedEvents;
import org.junit.jupiter.api.Test;

/** What intake reads, against the contracts. */
class ConsumedEventsTest {
    @Test
    void plans() {
        ConsumedEvents.mustBeTakenIn(Set.of("annual-plan-registered.v1", "annual-plan-adopted.v1"), Optional.of(new KnownPlan("before",
                2024, false, 0)),
                KnownPlan::evolve);
    }

    @Test
    void measures() {
        ConsumedEvents.mustBeTakenIn(KnownMeasure.HEARD, Optional.of(new KnownMeasure("before", Map.of())), KnownMeasure::evolve);
    }

    @Test
    void rounds() {
        ConsumedEvents.mustBeTakenIn(RoundEvent.CODEC.types(), Optional.of(new Round("before", "before", "", Instant.EPOCH, true, 1)),
                Round::evolve);
    }

    @Test
    void reports() {
        ConsumedEvents.mustBeTakenIn(ReportEvent.CODEC.types(), Optional.of(new ListedReport("before", "", "", "", "", "",
                ReportState.REQUESTED, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Instant.EPOCH)),
                ListedReport::evolve);
    }
}
