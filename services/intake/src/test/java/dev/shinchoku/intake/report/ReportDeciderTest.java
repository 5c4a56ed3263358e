package dev.shinchoku.intake.report;

import static dev.shinchoku.intake.report.ProgressReport.NOT_REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.shinchoku.intake.report.ReportCommand.AcceptProgress;
import dev.shinchoku.intake.report.ReportCommand.ChangeRequest;
import dev.shinchoku.intake.report.ReportCommand.DropRequest;
import dev.shinchoku.intake.report.ReportCommand.RequestProgress;
import dev.shinchoku.intake.report.ReportCommand.ReturnProgress;
import dev.shinchoku.intake.report.ReportCommand.SubmitProgress;
import dev.shinchoku.intake.report.ReportDecision.Decided;
import dev.shinchoku.intake.report.ReportDecision.Refused;
import dev.shinchoku.intake.report.ReportDecision.Unchanged;
import dev.shinchoku.intake.report.ReportEvent.ProgressAccepted;
import dev.shinchoku.intake.report.ReportEvent.ProgressCorrected;
import dev.shinchoku.intake.report.ReportEvent.ProgressRequested;
import dev.shinchoku.intake.report.ReportEvent.ProgressReturned;
import dev.shinchoku.intake.report.ReportEvent.ProgressSubmitted;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Given what happened to a report, when somebody wants something, then an event or a refusal. */
class ReportDeciderTest {
    private static final ReportId ID = new ReportId("r", "m", "mofa");
    private static final String OLD = "0".repeat(64);
    private static final String NEW = "1".repeat(64);
    private static final ProgressContent CONTENT = ProgressContent.of(ProgressStatus.ON_TRACK, "した。", "する。");

    private static final ProgressRequested ASKED = new ProgressRequested("r.m.mofa", "r", "p", "m", "mofa", "3.1(ア)", List.of("cas",
            "mofa"));
    private static final ProgressSubmitted SENT = new ProgressSubmitted("r.m.mofa", CONTENT, OLD);
    private static final ProgressReturned SENT_BACK = new ProgressReturned("r.m.mofa", OLD, "なぜ", List.of());
    private static final ProgressAccepted TAKEN = new ProgressAccepted("r.m.mofa", OLD);

    private static final ReportEvent MOVED = new ReportEvent.ProgressRequestChanged("r.m.mofa", "4(ア)", List.of("mofa"));
    private static final ReportEvent DROPPED = new ReportEvent.ProgressRequestDropped("r.m.mofa", "担当でなくなった");
    private static final ReportCommand DROP = new DropRequest(ID, "担当でなくなった");

    private static final ReportCommand REQUEST = new RequestProgress(ID, "p", "3.1(ア)", List.of("cas", "mofa"));
    private static final ReportCommand SUBMIT = new SubmitProgress(ID, CONTENT, NEW);
    private static final ReportCommand RETURN = new ReturnProgress(ID, "なぜ", List.of());
    private static final ReportCommand ACCEPT = new AcceptProgress(ID, OLD);

    private static final Map<String, ProgressReport> STATES = Map.of("not requested", NOT_REQUESTED, "requested", given(ASKED), "submitted",
            given(ASKED, SENT), "returned", given(ASKED, SENT, SENT_BACK), "accepted", given(ASKED, SENT, TAKEN));

    @Test
    void a_report_that_was_not_requested_can_only_be_requested() {
        assertThat(when(REQUEST, NOT_REQUESTED)).isEqualTo(new Decided(ASKED));
        assertThat(List.of(SUBMIT, RETURN, ACCEPT)).allSatisfy(command -> assertThat(when(command, NOT_REQUESTED)).isEqualTo(new Refused(
                new ReportRefusal.WasNotRequested(ID))));
    }

    @TestFactory
    Stream<DynamicTest> a_request_follows_the_plan_in_every_state() {
        return STATES.entrySet().stream().filter(state -> state.getValue() != NOT_REQUESTED).map(state -> DynamicTest.dynamicTest(state
                .getKey(), () -> {
                    assertThat(when(new ChangeRequest(ID, "4(ア)", List.of("mofa")), state.getValue())).isEqualTo(new Decided(MOVED));
                    assertThat(when(new ChangeRequest(ID, "3.1(ア)", List.of("cas", "mofa")), state.getValue())).isEqualTo(new Unchanged());
                }));
    }

    @Test
    void what_the_plan_does_not_ask_any_more_is_dropped_unless_it_was_submitted() {
        assertThat(List.of(given(ASKED), given(ASKED, SENT, SENT_BACK))).allSatisfy(report -> assertThat(when(DROP, report)).isEqualTo(
                new Decided(DROPPED)));
        assertThat(List.of(NOT_REQUESTED, given(ASKED, SENT), given(ASKED, SENT, TAKEN), given(ASKED, DROPPED))).allSatisfy(
                report -> assertThat(when(DROP, report)).isEqualTo(new Unchanged()));
    }

    @Test
    void what_was_dropped_takes_nothing_until_it_is_requested_again() {
        assertThat(List.of(SUBMIT, RETURN, ACCEPT)).allSatisfy(command -> assertThat(when(command, given(ASKED, DROPPED))).isEqualTo(
                new Refused(new ReportRefusal.IsNotAskedAnyMore(ID))));
        assertThat(when(REQUEST, given(ASKED, DROPPED))).isEqualTo(new Decided(ASKED));
        assertThat(when(SUBMIT, given(ASKED, DROPPED, ASKED))).isInstanceOf(Decided.class);
    }

    @TestFactory
    Stream<DynamicTest> requesting_again_changes_nothing() {
        return STATES.entrySet().stream().filter(state -> state.getValue() != NOT_REQUESTED).map(state -> DynamicTest.dynamicTest(state
                .getKey(),
                () -> assertThat(when(REQUEST, state.getValue())).isEqualTo(new Unchanged())));
    }

    @Test
    void what_is_requested_submitted_or_returned_can_be_submitted() {
        assertThat(List.of(given(ASKED), given(ASKED, SENT), given(ASKED, SENT, SENT_BACK))).allSatisfy(report -> assertThat(when(SUBMIT,
                report))
                .isEqualTo(new Decided(new ProgressSubmitted("r.m.mofa", CONTENT, NEW))));
    }

    @Test
    void a_submission_after_acceptance_is_a_correction_which_must_be_accepted_again() {
        assertThat(when(SUBMIT, given(ASKED, SENT, TAKEN))).isEqualTo(new Decided(new ProgressCorrected("r.m.mofa", CONTENT, NEW)));
        ProgressReport corrected = given(ASKED, SENT, TAKEN, new ProgressCorrected("r.m.mofa", CONTENT, NEW));
        assertThat(ReportState.of(corrected)).isEqualTo(ReportState.SUBMITTED);
        assertThat(when(new AcceptProgress(ID, NEW), corrected)).isEqualTo(new Decided(new ProgressAccepted("r.m.mofa", NEW)));
    }

    @Test
    void only_what_is_submitted_can_be_returned_or_accepted() {
        assertThat(when(RETURN, given(ASKED, SENT))).isEqualTo(new Decided(SENT_BACK));
        assertThat(when(ACCEPT, given(ASKED, SENT))).isEqualTo(new Decided(TAKEN));
        Map.of("REQUESTED", given(ASKED), "RETURNED", given(ASKED, SENT, SENT_BACK), "ACCEPTED", given(ASKED, SENT, TAKEN)).forEach((state,
                report) -> assertThat(List.of(RETURN, ACCEPT)).allSatisfy(command -> assertThat(when(command, report)).isEqualTo(
                        new Refused(
                                new ReportRefusal.NothingToReview(state)))));
    }

    @Test
    void content_that_nobody_has_read_is_not_accepted() {
        assertThat(when(new AcceptProgress(ID, NEW), given(ASKED, SENT))).isEqualTo(new Refused(new ReportRefusal.ContentHasChanged(NEW,
                OLD)));
    }

    @TestFactory
    Stream<DynamicTest> in_a_closed_round_nothing_changes_any_more() {
        return STATES.entrySet().stream().filter(state -> state.getValue() != NOT_REQUESTED).map(state -> DynamicTest.dynamicTest(state
                .getKey(),
                () -> assertThat(List.of(SUBMIT, RETURN, ACCEPT)).allSatisfy(command -> assertThat(ReportDecider.decide(command, state
                        .getValue(),
                        false)).isEqualTo(new Refused(new ReportRefusal.RoundIsClosed("r"))))));
    }

    private static ProgressReport given(ReportEvent... events) {
        return Stream.of(events).reduce(NOT_REQUESTED, ProgressReport::evolve, (_, last) -> last);
    }

    private static ReportDecision when(ReportCommand command, ProgressReport report) {
        return ReportDecider.decide(command, report, true);
    }
}
