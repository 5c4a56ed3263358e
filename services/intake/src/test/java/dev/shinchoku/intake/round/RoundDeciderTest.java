package dev.shinchoku.intake.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.intake.plan.KnownPlan;
import dev.shinchoku.intake.round.RoundCommand.CloseRound;
import dev.shinchoku.intake.round.RoundCommand.MoveDueDate;
import dev.shinchoku.intake.round.RoundCommand.OpenRound;
import dev.shinchoku.intake.round.RoundDecision.Decided;
import dev.shinchoku.intake.round.RoundDecision.Refused;
import dev.shinchoku.intake.round.RoundDecision.Unchanged;
import dev.shinchoku.intake.round.RoundEvent.RoundClosed;
import dev.shinchoku.intake.round.RoundEvent.RoundDueDateChanged;
import dev.shinchoku.intake.round.RoundEvent.RoundOpened;
import org.junit.jupiter.api.Test;

class RoundDeciderTest {
    private static final Instant DUE = Instant.parse("2025-04-30T08:00:00Z");
    private static final Instant LATER = Instant.parse("2025-05-09T08:00:00Z");
    private static final Optional<KnownPlan> ADOPTED = Optional.of(new KnownPlan("p", 2024, true, 2));
    private static final Optional<Round> NONE = Optional.empty();
    private static final Optional<Round> OPEN = Optional.of(new Round("r", "p", "年度末", DUE, true, 1));
    private static final Optional<Round> CLOSED = Optional.of(new Round("r", "p", "年度末", DUE, false, 2));
    private static final RoundCommand OPENING = new OpenRound("r", "p", "年度末", DUE);
    private static final RoundCommand MOVING = new MoveDueDate("r", LATER);
    private static final RoundCommand CLOSING = new CloseRound("r");

    @Test
    void a_round_is_opened_on_an_adopted_plan_only() {
        assertThat(RoundDecider.decide(OPENING, NONE, ADOPTED, 2)).isEqualTo(new Decided(new RoundOpened("r", "p", "年度末", DUE)));
        assertThat(List.of(Optional.<KnownPlan>empty(), Optional.of(new KnownPlan("p", 2024, false, 0)))).allSatisfy(plan -> assertThat(
                RoundDecider
                        .decide(OPENING, NONE, plan, 2)).isEqualTo(new Refused(new RoundRefusal.PlanIsNotAdopted("p"))));
    }

    @Test
    void a_round_is_not_opened_before_all_measures_of_the_plan_are_known() {
        assertThat(RoundDecider.decide(OPENING, NONE, ADOPTED, 1)).isEqualTo(new Refused(new RoundRefusal.PlanIsStillArriving("p", 2, 1)));
    }

    @Test
    void a_round_is_opened_once() {
        assertThat(List.of(OPEN, CLOSED)).allSatisfy(round -> assertThat(when(OPENING, round)).isEqualTo(new Refused(
                new RoundRefusal.RoundExists("r"))));
    }

    @Test
    void a_round_that_does_not_exist_can_be_neither_moved_nor_closed() {
        assertThat(List.of(MOVING, CLOSING)).allSatisfy(command -> assertThat(when(command, NONE)).isEqualTo(new Refused(
                new RoundRefusal.NoSuchRound("r"))));
    }

    @Test
    void the_due_date_of_an_open_round_can_be_moved() {
        assertThat(when(MOVING, OPEN)).isEqualTo(new Decided(new RoundDueDateChanged("r", LATER)));
        assertThat(when(new MoveDueDate("r", DUE), OPEN)).isEqualTo(new Unchanged());
        assertThat(when(MOVING, CLOSED)).isEqualTo(new Refused(new RoundRefusal.RoundIsClosed("r")));
    }

    @Test
    void closing_again_changes_nothing() {
        assertThat(when(CLOSING, OPEN)).isEqualTo(new Decided(new RoundClosed("r")));
        assertThat(when(CLOSING, CLOSED)).isEqualTo(new Unchanged());
    }

    private static RoundDecision when(RoundCommand command, Optional<Round> round) {
        return RoundDecider.decide(command, round, ADOPTED, 2);
    }
}
