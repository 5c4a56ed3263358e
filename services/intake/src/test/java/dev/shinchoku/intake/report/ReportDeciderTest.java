package dev.shinchoku.intake.report;

import static dev.shinchoku.intake.report.ProgressReport.NOT_REQUESTED;
import static dev.shinchoku.intake.report.ReportDecider.decide;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.intake.question.Questions;
import dev.shinchoku.intake.report.ReportCommand.AcceptProgress;
import dev.shinchoku.intake.report.ReportCommand.ChangeRequest;
import dev.shinchoku.intake.report.ReportCommand.DropRequest;
import dev.shinchoku.intake.report.ReportCommand.EndorseProgress;
import dev.shinchoku.intake.report.ReportCommand.ReopenReport;
import dev.shinchoku.intake.report.ReportCommand.RequestProgress;
import dev.shinchoku.intake.report.ReportCommand.ReturnProgress;
import dev.shinchoku.intake.report.ReportCommand.SubmitProgress;
import dev.shinchoku.intake.report.ReportCommand.WithdrawProgress;
import dev.shinchoku.intake.report.ReportDecision.Decided;
import dev.shinchoku.intake.report.ReportDecision.Refused;
import dev.shinchoku.intake.report.ReportDecision.Unchanged;
import dev.shinchoku.intake.report.ReportEvent.Answer;
import dev.shinchoku.intake.report.ReportEvent.Comment;
import dev.shinchoku.intake.report.ReportEvent.ProgressAccepted;
import dev.shinchoku.intake.report.ReportEvent.ProgressCorrected;
import dev.shinchoku.intake.report.ReportEvent.ProgressEndorsed;
import dev.shinchoku.intake.report.ReportEvent.ProgressRequested;
import dev.shinchoku.intake.report.ReportEvent.ProgressReturned;
import dev.shinchoku.intake.report.ReportEvent.ProgressSubmitted;
import dev.shinchoku.intake.report.ReportEvent.ProgressWithdrawn;
import dev.shinchoku.intake.report.ReportEvent.ReportReopened;
import dev.shinchoku.intake.report.ReportRefusal.Deed;
import dev.shinchoku.intake.report.RoundRules.Phase;
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
    private static final ProgressSubmitted SENT = sent(OLD);
    private static final ProgressReturned SENT_BACK = new ProgressReturned("r.m.mofa", OLD, "なぜ", List.of());
    private static final ProgressAccepted TAKEN = new ProgressAccepted("r.m.mofa", OLD);

    private static final ReportEvent MOVED = new ReportEvent.ProgressRequestChanged("r.m.mofa", "4(ア)", List.of("mofa"));
    private static final ReportEvent DROPPED = new ReportEvent.ProgressRequestDropped("r.m.mofa", "担当でなくなった");
    private static final ReportCommand DROP = new DropRequest(ID, "担当でなくなった");

    private static final Actor OFFICER = new Actor("o", Optional.of("mofa"), List.of("officer"), Optional.empty());
    private static final Actor ENDORSER = new Actor("e", Optional.of("mofa"), List.of("endorser"), Optional.empty());
    private static final Actor OFFICE = new Actor("c", Optional.empty(), List.of("coordinator"), Optional.empty());
    private static final Actor PLAN = Actor.system("intake");
    private static final Instant NOW = Instant.parse("2025-04-20T00:00:00Z");

    private static final ReportCommand REQUEST = new RequestProgress(ID, "p", "3.1(ア)", List.of("cas", "mofa"));
    private static final ReportCommand SUBMIT = new SubmitProgress(ID, CONTENT, NEW, Optional.empty(), List.of());
    private static final ReportCommand REOPEN = new ReopenReport(ID, NOW.plusSeconds(60), "実績の確定が遅れた");
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
                .isEqualTo(new Decided(sent(NEW))));
    }

    @Test
    void a_submission_after_acceptance_is_a_correction_which_must_be_accepted_again() {
        assertThat(when(SUBMIT, given(ASKED, SENT, TAKEN))).isEqualTo(new Decided(corrected(NEW)));
        ProgressReport corrected = given(ASKED, SENT, TAKEN, corrected(NEW));
        assertThat(ReportState.of(corrected)).isEqualTo(ReportState.SUBMITTED);
        assertThat(when(new AcceptProgress(ID, NEW), corrected)).isEqualTo(new Decided(new ProgressAccepted("r.m.mofa", NEW)));
    }

    @Test
    void only_what_is_submitted_can_be_returned_or_accepted() {
        assertThat(when(RETURN, given(ASKED, SENT))).isEqualTo(new Decided(SENT_BACK));
        assertThat(when(ACCEPT, given(ASKED, SENT))).isEqualTo(new Decided(TAKEN));
        Map.of(ReportState.REQUESTED, given(ASKED), ReportState.RETURNED, given(ASKED, SENT, SENT_BACK), ReportState.ACCEPTED, given(ASKED,
                SENT, TAKEN)).forEach((state, report) -> assertThat(List.of(RETURN, ACCEPT)).allSatisfy(command -> assertThat(when(command,
                        report)).isEqualTo(new Refused(new ReportRefusal.NothingToReview(state)))));
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
                () -> assertThat(List.of(SUBMIT, RETURN, ACCEPT)).allSatisfy(command -> assertThat(decide(command, state.getValue(), around(
                        whose(command), Phase.CLOSED, false))).isEqualTo(new Refused(new ReportRefusal.RoundIsClosed("r"))))));
    }

    @Test
    void with_two_steps_the_authorised_officer_endorses_what_another_has_submitted() {
        assertThat(decide(SUBMIT, given(ASKED), around(OFFICER, Phase.OPEN, true))).isEqualTo(new Decided(awaiting(NEW)));
        ProgressReport pending = given(ASKED, awaiting(NEW));
        assertThat(ReportState.of(pending)).isEqualTo(ReportState.PENDING_ENDORSEMENT);
        assertThat(when(ACCEPT, pending)).isEqualTo(new Refused(new ReportRefusal.NothingToReview(ReportState.PENDING_ENDORSEMENT)));

        assertThat(when(new EndorseProgress(ID, NEW), pending)).isEqualTo(new Decided(new ProgressEndorsed("r.m.mofa", NEW)));
        assertThat(when(new EndorseProgress(ID, OLD), pending)).isEqualTo(new Refused(new ReportRefusal.ContentHasChanged(OLD, NEW)));
        assertThat(when(new EndorseProgress(ID, NEW), given(ASKED, SENT))).isEqualTo(new Refused(new ReportRefusal.NothingToEndorse(
                ReportState.SUBMITTED)));
        Actor both = new Actor("o", Optional.of("mofa"), List.of("endorser", "officer"), Optional.empty());
        assertThat(decide(new EndorseProgress(ID, NEW), pending, around(both, Phase.OPEN, true))).isEqualTo(new Refused(
                new ReportRefusal.EndorserHasSubmitted("mofa")));
        assertThat(ReportState.of(given(ASKED, awaiting(NEW), new ProgressEndorsed("r.m.mofa", NEW)))).isEqualTo(ReportState.SUBMITTED);
    }

    @Test
    void what_is_withdrawn_is_again_as_it_was_before_it_was_submitted() {
        ReportEvent withdrawn = new ProgressWithdrawn("r.m.mofa", NEW, Optional.empty());
        ReportCommand withdraw = new WithdrawProgress(ID, Optional.empty());
        assertThat(when(withdraw, given(ASKED, sent(NEW)))).isEqualTo(new Decided(withdrawn));
        assertThat(given(ASKED, sent(OLD), sent(NEW), withdrawn)).isEqualTo(given(ASKED));
        assertThat(given(ASKED, SENT, SENT_BACK, sent(NEW), withdrawn)).isEqualTo(given(ASKED, SENT, SENT_BACK));
        assertThat(given(ASKED, SENT, TAKEN, corrected(NEW), withdrawn)).isEqualTo(given(ASKED, SENT, TAKEN));
        assertThat(given(ASKED, awaiting(NEW), withdrawn)).isEqualTo(given(ASKED));
        assertThat(List.of(given(ASKED), given(ASKED, SENT, SENT_BACK), given(ASKED, SENT, TAKEN))).allSatisfy(report -> assertThat(when(
                withdraw, report)).isEqualTo(new Refused(new ReportRefusal.NothingToWithdraw(ReportState.of(report)))));
    }

    @Test
    void a_resubmission_answers_the_comments_of_the_return_and_no_others() {
        ProgressReport returned = given(ASKED, SENT, new ProgressReturned("r.m.mofa", OLD, "なぜ", List.of(new Comment("/results", "内訳を"))));
        Answer answer = new Answer(0, "追記した");
        assertThat(decide(new SubmitProgress(ID, CONTENT, NEW, Optional.empty(), List.of(answer)), returned, around(OFFICER, Phase.OPEN,
                false))).isEqualTo(new Decided(new ProgressSubmitted("r.m.mofa", CONTENT, NEW, Optional.empty(), Optional.empty(), List.of(
                        answer), List.of())));
        assertThat(when(new SubmitProgress(ID, CONTENT, NEW, Optional.empty(), List.of(new Answer(1, "?"))), returned)).isEqualTo(
                new Refused(new ReportRefusal.AnswersNoComment(1, 1)));
        assertThat(when(new SubmitProgress(ID, CONTENT, NEW, Optional.empty(), List.of(answer)), given(ASKED))).isEqualTo(new Refused(
                new ReportRefusal.AnswersNoComment(0, 0)));
    }

    @Test
    void the_office_submits_for_a_ministry_with_a_reason_and_without_an_endorsement() {
        SubmitProgress onBehalf = new SubmitProgress(ID, CONTENT, NEW, Optional.of("電話で聴取"), List.of());
        ReportEvent submitted = new ProgressSubmitted("r.m.mofa", CONTENT, NEW, Optional.empty(), Optional.of("電話で聴取"), List.of(), List
                .of());
        assertThat(decide(onBehalf, given(ASKED), around(OFFICE, Phase.OPEN, true))).isEqualTo(new Decided(submitted));
        assertThat(decide(SUBMIT, given(ASKED), around(OFFICE, Phase.OPEN, true))).isEqualTo(forOthers(Deed.SUBMIT));
        ReportCommand withdraw = new WithdrawProgress(ID, Optional.empty());
        assertThat(decide(withdraw, given(ASKED, submitted), around(OFFICE, Phase.OPEN, true))).isInstanceOf(Decided.class);
        assertThat(decide(withdraw, given(ASKED, SENT), around(OFFICE, Phase.OPEN, true))).isEqualTo(forOthers(Deed.WITHDRAW));
    }

    @Test
    void each_deed_is_for_its_own_people() {
        ProgressReport pending = given(ASKED, awaiting(NEW));
        Actor other = new Actor("x", Optional.of("mof"), List.of("endorser", "officer"), Optional.empty());
        assertThat(decide(SUBMIT, given(ASKED), around(ENDORSER, Phase.OPEN, false))).isEqualTo(forOthers(Deed.SUBMIT));
        assertThat(decide(new EndorseProgress(ID, NEW), pending, around(OFFICER, Phase.OPEN, true))).isEqualTo(forOthers(Deed.ENDORSE));
        assertThat(decide(new EndorseProgress(ID, NEW), pending, around(other, Phase.OPEN, true))).isEqualTo(forOthers(Deed.ENDORSE));
        assertThat(decide(new WithdrawProgress(ID, Optional.empty()), pending, around(other, Phase.OPEN, true))).isEqualTo(forOthers(
                Deed.WITHDRAW));
        assertThat(decide(ACCEPT, given(ASKED, SENT), around(OFFICER, Phase.OPEN, false))).isEqualTo(forOthers(Deed.ACCEPT));
        assertThat(decide(RETURN, given(ASKED, SENT), around(ENDORSER, Phase.OPEN, false))).isEqualTo(forOthers(Deed.RETURN));
        assertThat(decide(REOPEN, given(ASKED), around(OFFICER, Phase.CLOSED, false))).isEqualTo(forOthers(Deed.REOPEN));
    }

    @Test
    void one_report_of_a_closed_round_is_reopened_for_a_time() {
        ReportEvent reopened = new ReportReopened("r.m.mofa", NOW.plusSeconds(60), "実績の確定が遅れた");
        assertThat(decide(REOPEN, given(ASKED, SENT, TAKEN), around(OFFICE, Phase.CLOSED, false))).isEqualTo(new Decided(reopened));
        ProgressReport open = given(ASKED, SENT, TAKEN, reopened);
        assertThat(decide(SUBMIT, open, around(OFFICER, Phase.CLOSED, false))).isEqualTo(new Decided(corrected(NEW)));
        Surroundings later = new Surroundings(OFFICER, NOW.plusSeconds(60), Optional.of(rules(Phase.CLOSED)), false);
        assertThat(decide(SUBMIT, open, later)).isEqualTo(new Refused(new ReportRefusal.RoundIsClosed("r")));
        assertThat(decide(REOPEN, open, around(OFFICE, Phase.OPEN, false))).isEqualTo(new Refused(new ReportRefusal.RoundIsOpen("r")));
        assertThat(decide(REOPEN, open, around(OFFICE, Phase.CANCELLED, false))).isEqualTo(new Refused(new ReportRefusal.RoundIsCancelled(
                "r")));
        assertThat(decide(new ReopenReport(ID, NOW, ""), open, around(OFFICE, Phase.CLOSED, false))).isEqualTo(new Refused(
                new ReportRefusal.ReopeningIsOver(NOW)));
    }

    private static ProgressReport given(ReportEvent... events) {
        return Stream.of(events).reduce(NOT_REQUESTED, (report, event) -> ReportEvolution.evolve(report, event, OFFICER), (_,
                last) -> last);
    }

    private static ReportDecision when(ReportCommand command, ProgressReport report) {
        return decide(command, report, around(whose(command), Phase.OPEN, false));
    }

    private static Actor whose(ReportCommand command) {
        return switch (command) {
            case ReportCommand.ByThePlan _ -> PLAN;
            case EndorseProgress _ -> ENDORSER;
            case ReportCommand.OfTheMinistry _ -> OFFICER;
            case ReportCommand.OfTheOffice _ -> OFFICE;
        };
    }

    private static Surroundings around(Actor actor, Phase phase, boolean twoStep) {
        return new Surroundings(actor, NOW, Optional.of(rules(phase)), twoStep);
    }

    private static RoundRules rules(Phase phase) {
        return new RoundRules("r", phase, NOW.plusSeconds(1_000), Questions.USUAL, Optional.empty(), 2024);
    }

    private static ReportDecision forOthers(Deed deed) {
        return new Refused(new ReportRefusal.IsForOthers(deed, "mofa"));
    }

    private static ProgressSubmitted sent(String hash) {
        return new ProgressSubmitted("r.m.mofa", CONTENT, hash, Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    private static ProgressSubmitted awaiting(String hash) {
        return new ProgressSubmitted("r.m.mofa", CONTENT, hash, Optional.of(true), Optional.empty(), List.of(), List.of());
    }

    private static ProgressCorrected corrected(String hash) {
        return new ProgressCorrected("r.m.mofa", CONTENT, hash, Optional.empty(), Optional.empty(), List.of(), List.of());
    }
}
