package dev.shinchoku.intake.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.shinchoku.intake.plan.KnownMeasure;
import dev.shinchoku.intake.plan.KnownMeasure.Place;
import dev.shinchoku.intake.question.Questions;
import dev.shinchoku.intake.report.ReportCommand.ChangeRequest;
import dev.shinchoku.intake.report.ReportCommand.DropRequest;
import dev.shinchoku.intake.report.ReportCommand.RequestProgress;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.intake.report.ReportListing.Asked;
import dev.shinchoku.intake.report.ReportState;
import org.junit.jupiter.api.Test;

/** Given what a plan says and what a round asks for, then what it has to ask for. */
class AskingTest {
    private static final List<KnownMeasure> MEASURES = List.of(new KnownMeasure("m", Map.of("p", new Place("3.1(ア)", "3.1", List.of("cas",
            "mofa"))), List.of()));
    private static final ReportId CAS = new ReportId("r", "m", "cas");
    private static final ReportId MOFA = new ReportId("r", "m", "mofa");
    private static final ReportId NPA = new ReportId("r", "m", "npa");

    @Test
    void each_responsible_ministry_within_the_scope_is_asked() {
        assertThat(asking(Scope.ALL, Map.of()).missing()).containsExactly(request(CAS), request(MOFA));
        assertThat(asking(new Scope(List.of(), List.of("mofa"), List.of()), Map.of()).missing()).containsExactly(request(MOFA));
        assertThat(asking(new Scope(List.of("4"), List.of(), List.of()), Map.of()).missing()).isEmpty();
        assertThat(asking(new Scope(List.of(), List.of(), List.of("other")), Map.of()).missing()).isEmpty();
    }

    @Test
    void what_was_dropped_and_is_owed_again_is_asked_for_again() {
        assertThat(asking(Scope.ALL, Map.of(CAS.toString(), asked("3.1(ア)", ReportState.ACCEPTED, "cas", "mofa"), MOFA.toString(), asked(
                "3.1(ア)", ReportState.DROPPED, "cas", "mofa"))).missing()).containsExactly(request(MOFA));
    }

    @Test
    void another_label_or_other_ministries_change_a_request_in_any_state() {
        Asking asking = asking(Scope.ALL, Map.of(CAS.toString(), asked("3.9(ア)", ReportState.ACCEPTED, "cas", "mofa"), MOFA.toString(),
                asked("3.1(ア)", ReportState.REQUESTED, "mofa")));

        assertThat(asking.changed()).containsExactly(new ChangeRequest(CAS, "3.1(ア)", List.of("cas", "mofa")), new ChangeRequest(MOFA,
                "3.1(ア)", List.of("cas", "mofa")));
        assertThat(asking.missing()).isEmpty();
        assertThat(asking.notOwed()).isEmpty();
    }

    @Test
    void a_ministry_that_is_not_responsible_any_more_does_not_owe_what_it_has_not_submitted() {
        Asking asking = asking(Scope.ALL, Map.of(NPA.toString(), asked("3.1(ア)", ReportState.RETURNED, "npa")));

        assertThat(asking.notOwed()).extracting(DropRequest::reportId).containsExactly(NPA);
        assertThat(asking(Scope.ALL, Map.of(NPA.toString(), asked("3.1(ア)", ReportState.SUBMITTED, "npa"))).notOwed()).isEmpty();
    }

    @Test
    void nothing_is_dropped_because_a_measure_is_unknown() {
        assertThat(asking(Scope.ALL, Map.of("r.unknown.npa", asked("3.1(ア)", ReportState.REQUESTED, "npa"))).notOwed()).isEmpty();
    }

    @Test
    void a_measure_that_leaves_the_scope_is_not_owed() {
        assertThat(asking(new Scope(List.of("4"), List.of(), List.of()), Map.of(CAS.toString(), asked("4(ア)", ReportState.REQUESTED, "cas",
                "mofa"))).notOwed()).extracting(DropRequest::reason).containsExactly(
                        "The measure stands under 3.1 in the plan now, which this round does not ask about.");
    }

    private static Asking asking(Scope scope, Map<String, Asked> asked) {
        return new Asking(new Round("r", "p", "照会", Instant.EPOCH, Optional.empty(), Instant.EPOCH, Map.of(), List.of(), scope,
                Questions.USUAL, Optional.empty(), Optional.empty(), Optional.empty(), 1), MEASURES, asked);
    }

    private static Asked asked(String label, ReportState state, String... ministries) {
        return new Asked(label, List.of(ministries), state);
    }

    private static RequestProgress request(ReportId id) {
        return new RequestProgress(id, "p", "3.1(ア)", List.of("cas", "mofa"));
    }
}
