package dev.shinchoku.intake.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.intake.plan.KnownMeasure;
import dev.shinchoku.intake.plan.KnownMeasure.Place;
import dev.shinchoku.intake.plan.KnownPlan;
import dev.shinchoku.intake.plan.KnownPlan.Heading;
import dev.shinchoku.intake.report.RoundRules.Phase;
import dev.shinchoku.intake.round.RoundCommand.CancelRound;
import dev.shinchoku.intake.round.RoundCommand.CloseRound;
import dev.shinchoku.intake.round.RoundCommand.MoveDueDate;
import dev.shinchoku.intake.round.RoundCommand.OpenRound;
import dev.shinchoku.intake.round.RoundDecision.Decided;
import dev.shinchoku.intake.round.RoundDecision.Refused;
import dev.shinchoku.intake.round.RoundDecision.Unchanged;
import dev.shinchoku.intake.round.RoundEvent.RoundCancelled;
import dev.shinchoku.intake.round.RoundEvent.RoundClosed;
import dev.shinchoku.intake.round.RoundEvent.RoundDueDateChanged;
import dev.shinchoku.intake.round.RoundEvent.RoundOpened;
import dev.shinchoku.intake.round.RoundRefusal.FieldsAreWrong;
import dev.shinchoku.intake.round.RoundRefusal.WrongField;
import org.junit.jupiter.api.Test;

/** Given what happened to a round, when the coordinating office wants something, then an event or a refusal. */
class RoundDeciderTest {
    private static final Instant NOW = Instant.parse("2025-04-01T00:00:00Z");
    private static final Instant OPENING = Instant.parse("2025-04-10T00:00:00Z");
    private static final Instant DUE = Instant.parse("2025-04-30T08:00:00Z");
    private static final Instant LATER = Instant.parse("2025-05-09T08:00:00Z");
    private static final List<KnownMeasure> MEASURES = List.of(measure("m1", "3.1(1)", "cas", "mofa"), measure("m2", "3.10", "npa"));

    private static final RoundOpened OPENED = opened(Optional.empty());
    private static final RoundOpened SCHEDULED = opened(Optional.of(OPENING));
    private static final RoundClosed CLOSED = new RoundClosed("r");
    private static final RoundCancelled CANCELLED = new RoundCancelled("r", "統合する");

    private static final OpenRound OPEN = new OpenRound("r", "p", "年度末", DUE, Optional.empty(), List.of(), Scope.ALL, Optional.empty(),
            Optional.empty());
    private static final MoveDueDate MOVE = new MoveDueDate("r", LATER, Optional.empty(), Optional.empty());
    private static final MoveDueDate MOVE_FOR_MOFA = new MoveDueDate("r", LATER, Optional.of("mofa"), Optional.of("国会対応"));
    private static final RoundCommand CLOSE = new CloseRound("r");
    private static final RoundCommand CANCEL = new CancelRound("r", "統合する");

    @Test
    void a_round_is_opened_on_an_adopted_plan_only() {
        assertThat(when(OPEN)).isEqualTo(new Decided(OPENED));
        assertThat(List.of(Optional.<KnownPlan>empty(), Optional.of(plan(false)))).allSatisfy(plan -> assertThat(RoundDecider.decide(OPEN,
                Optional.empty(), new Surroundings(NOW, plan, MEASURES, Optional.empty()))).isEqualTo(new Refused(
                        new RoundRefusal.PlanIsNotAdopted("p"))));
    }

    @Test
    void a_round_is_not_opened_before_all_measures_of_the_plan_are_known() {
        assertThat(RoundDecider.decide(OPEN, Optional.empty(), new Surroundings(NOW, Optional.of(plan(true)), MEASURES.subList(0, 1),
                Optional.empty()))).isEqualTo(new Refused(new RoundRefusal.PlanIsStillArriving("p", 2, 1)));
    }

    @Test
    void a_round_is_opened_once() {
        assertThat(when(OPEN, OPENED)).isEqualTo(new Refused(new RoundRefusal.RoundExists("r")));
        assertThat(when(OPEN, OPENED, CANCELLED)).isEqualTo(new Refused(new RoundRefusal.RoundExists("r")));
    }

    @Test
    void reminders_are_kept_in_order_and_once() {
        assertThat(when(with(Optional.empty(), List.of(OPENING, NOW, OPENING), Scope.ALL))).isEqualTo(new Decided(new RoundOpened("r", "p",
                "年度末", DUE, Optional.empty(), List.of(NOW, OPENING), Optional.empty(), Optional.empty(), Optional.empty())));
    }

    @Test
    void all_times_that_do_not_go_together_are_named() {
        assertThat(wrong(with(Optional.of(DUE), List.of(), Scope.ALL))).containsExactly("/opensAt");
        assertThat(wrong(with(Optional.of(OPENING), List.of(OPENING, DUE, NOW), Scope.ALL))).containsExactly("/reminders/1",
                "/reminders/2");
    }

    @Test
    void all_that_a_scope_names_and_that_is_not_there_is_named() {
        assertThat(wrong(with(Optional.empty(), List.of(), new Scope(List.of("3.1", "3.2", "3.9"), List.of("mofa", "nobody"), List.of("m9",
                "m1"))))).containsExactly("/scope/headings/2", "/scope/ministries/1", "/scope/measures/0");
    }

    @Test
    void a_scope_that_asks_nobody_is_refused() {
        assertThat(wrong(with(Optional.empty(), List.of(), new Scope(List.of("3.2"), List.of(), List.of())))).containsExactly("/scope");
        assertThat(wrong(with(Optional.empty(), List.of(), new Scope(List.of("3.1"), List.of("npa"), List.of())))).containsExactly(
                "/scope");
    }

    @Test
    void a_round_starts_from_another_round_of_its_plan_that_was_not_cancelled() {
        OpenRound command = new OpenRound("r2", "p", "年度末", DUE, Optional.empty(), List.of(), Scope.ALL, Optional.empty(), Optional.of(
                "r"));
        Round elsewhere = given(new RoundOpened("r", "q", "半期", DUE, Optional.empty(), List.of(), Optional.empty(), Optional.empty(),
                Optional.empty())).orElseThrow();

        assertThat(startingFrom(command, given(OPENED))).isInstanceOf(Decided.class);
        assertThat(List.of(Optional.<Round>empty(), Optional.of(elsewhere), given(OPENED, CANCELLED))).allSatisfy(from -> assertThat(wrong(
                startingFrom(command, from))).containsExactly("/startsFrom"));
    }

    @Test
    void a_round_that_does_not_exist_cannot_be_changed() {
        assertThat(List.of(MOVE, CLOSE, CANCEL)).allSatisfy(command -> assertThat(when(command)).isEqualTo(new Refused(
                new RoundRefusal.NoSuchRound("r"))));
    }

    @Test
    void the_due_date_can_be_moved_before_and_while_a_round_is_open() {
        assertThat(when(MOVE, OPENED)).isEqualTo(new Decided(new RoundDueDateChanged("r", LATER, Optional.empty(), Optional.empty())));
        assertThat(when(MOVE, SCHEDULED)).isInstanceOf(Decided.class);
        assertThat(when(new MoveDueDate("r", DUE, Optional.empty(), Optional.empty()), OPENED)).isEqualTo(new Unchanged());
        assertThat(when(MOVE, OPENED, CLOSED)).isEqualTo(new Refused(new RoundRefusal.RoundIsClosed("r")));
        assertThat(when(MOVE, OPENED, CANCELLED)).isEqualTo(new Refused(new RoundRefusal.RoundIsCancelled("r")));
        assertThat(wrong(when(new MoveDueDate("r", OPENING, Optional.empty(), Optional.empty()), SCHEDULED))).containsExactly("/dueAt");
    }

    @Test
    void one_ministrys_due_date_is_moved_with_a_reason() {
        RoundDueDateChanged moved = new RoundDueDateChanged("r", LATER, Optional.of("mofa"), Optional.of("国会対応"));

        assertThat(when(MOVE_FOR_MOFA, OPENED)).isEqualTo(new Decided(moved));
        assertThat(when(MOVE_FOR_MOFA, OPENED, moved)).isEqualTo(new Unchanged());
        assertThat(wrong(when(new MoveDueDate("r", LATER, Optional.of("mofa"), Optional.empty()), OPENED))).containsExactly("/reason");
        assertThat(wrong(when(new MoveDueDate("r", LATER, Optional.of("nobody"), Optional.of("x")), OPENED))).containsExactly("/ministry");
        Round round = given(OPENED, moved).orElseThrow();
        assertThat(List.of(round.dueAt("mofa"), round.dueAt("cas"), round.dueAt())).containsExactly(LATER, DUE, DUE);
    }

    @Test
    void a_due_date_for_all_leaves_a_ministry_only_what_gives_it_more_time() {
        RoundDueDateChanged mofa = new RoundDueDateChanged("r", LATER, Optional.of("mofa"), Optional.of("国会対応"));
        Instant between = DUE.plusSeconds(60);

        assertThat(given(OPENED, mofa, all(between)).orElseThrow().dueAt("mofa")).isEqualTo(LATER);
        assertThat(given(OPENED, mofa, all(LATER.plusSeconds(1))).orElseThrow().dueDates()).isEmpty();
    }

    @Test
    void only_what_is_open_is_closed_and_closing_again_changes_nothing() {
        assertThat(when(CLOSE, OPENED)).isEqualTo(new Decided(CLOSED));
        assertThat(when(CLOSE, OPENED, CLOSED)).isEqualTo(new Unchanged());
        assertThat(when(CLOSE, SCHEDULED)).isEqualTo(new Refused(new RoundRefusal.RoundHasNotOpened("r", OPENING)));
        assertThat(when(CLOSE, OPENED, CANCELLED)).isEqualTo(new Refused(new RoundRefusal.RoundIsCancelled("r")));
    }

    @Test
    void what_is_scheduled_or_open_can_be_cancelled() {
        assertThat(when(CANCEL, SCHEDULED)).isEqualTo(new Decided(CANCELLED));
        assertThat(when(CANCEL, OPENED)).isEqualTo(new Decided(CANCELLED));
        assertThat(when(CANCEL, OPENED, CANCELLED)).isEqualTo(new Unchanged());
        assertThat(when(CANCEL, OPENED, CLOSED)).isEqualTo(new Refused(new RoundRefusal.RoundIsClosed("r")));
    }

    @Test
    void a_round_opens_by_the_clock() {
        Round round = given(SCHEDULED).orElseThrow();

        assertThat(round.phase(OPENING.minusMillis(1))).isEqualTo(Phase.SCHEDULED);
        assertThat(round.phase(OPENING)).isEqualTo(Phase.OPEN);
        assertThat(given(SCHEDULED, CANCELLED).orElseThrow().phase(OPENING)).isEqualTo(Phase.CANCELLED);
    }

    @Test
    void a_heading_stands_for_all_below_it() {
        assertThat(List.of("3", "3.1", "3.1(1)")).allMatch(number -> Scope.isUnder(number, "3.1(1)"));
        assertThat(List.of("3.10", "30", "3.1(10)")).noneMatch(heading -> Scope.isUnder("3.1(1)", heading) || heading.equals("3.10")
                && Scope
                        .isUnder("3.1", heading));
    }

    private static RoundDecision when(RoundCommand command, RoundEvent... past) {
        return RoundDecider.decide(command, given(past), new Surroundings(NOW, Optional.of(plan(true)), MEASURES, Optional.empty()));
    }

    private static RoundDecision startingFrom(OpenRound command, Optional<Round> from) {
        return RoundDecider.decide(command, Optional.empty(), new Surroundings(NOW, Optional.of(plan(true)), MEASURES, from));
    }

    private static List<String> wrong(RoundCommand command) {
        return wrong(when(command));
    }

    private static List<String> wrong(RoundDecision decision) {
        return decision instanceof Refused(FieldsAreWrong(var fields)) ? fields.stream().map(WrongField::pointer).toList() : List.of();
    }

    private static Optional<Round> given(RoundEvent... past) {
        Optional<Round> round = Optional.empty();
        for (RoundEvent event : Arrays.asList(past)) {
            round = Round.evolve(round, new RecordedEvent(UUID.randomUUID(), "round/r", 1, RoundEvent.CODEC.typeOf(event), NOW, Actor
                    .system("test"), RoundEvent.CODEC.encode(event), Optional.empty(), Optional.empty(), "", "0".repeat(64)));
        }
        return round;
    }

    private static OpenRound with(Optional<Instant> opensAt, List<Instant> reminders, Scope scope) {
        return new OpenRound("r", "p", "年度末", DUE, opensAt, reminders, scope, Optional.empty(), Optional.empty());
    }

    private static RoundOpened opened(Optional<Instant> opensAt) {
        return new RoundOpened("r", "p", "年度末", DUE, opensAt, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static RoundDueDateChanged all(Instant dueAt) {
        return new RoundDueDateChanged("r", dueAt, Optional.empty(), Optional.empty());
    }

    private static KnownPlan plan(boolean adopted) {
        return new KnownPlan("p", "計画", 2024, adopted, 2, List.of(new Heading("3.2", "測る施策のない項", List.of())));
    }

    private static KnownMeasure measure(String id, String heading, String... ministries) {
        return new KnownMeasure(id, Map.of("p", new Place(heading + "(ア)", heading, List.of(ministries))), List.of());
    }
}
