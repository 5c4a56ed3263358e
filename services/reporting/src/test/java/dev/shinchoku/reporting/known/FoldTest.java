package dev.shinchoku.reporting.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class FoldTest {
    private static final Instant NOON = Instant.parse("2025-04-30T03:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofDays(5));
    private static final RoundEvent OPENED = new RoundEvent.Opened("final", "cs2024", "年度末", NOON, Optional.empty());
    private static final String ID = "final.m1.mofa";
    private static final ReportEvent REQUESTED = new ReportEvent.Requested(ID, "final", "cs2024", "m1", "mofa", "3.1(1)(ア)");

    @Test
    void a_report_is_requested_submitted_returned_submitted_again_and_accepted() {
        assertThat(report(REQUESTED).standing().state()).isEqualTo(ReportState.REQUESTED);
        assertThat(report(REQUESTED, submitted("一")).standing().state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(report(REQUESTED, submitted("一"), returned("なぜ")).standing().state()).isEqualTo(ReportState.RETURNED);
        Report accepted = report(REQUESTED, submitted("一"), returned("なぜ"), submitted("二"), accepted());
        assertThat(accepted.standing().state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(accepted.accepted().orElseThrow().results()).isEqualTo("二");
    }

    @Test
    void what_was_accepted_stays_while_a_correction_waits() {
        Report waiting = report(REQUESTED, submitted("一"), accepted(), corrected("二"));
        assertThat(waiting.standing().state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(waiting.accepted().orElseThrow().results()).isEqualTo("一");
        assertThat(waiting.submitted().orElseThrow().results()).isEqualTo("二");
    }

    @Test
    void the_reason_of_a_return_is_gone_once_it_is_submitted_again() {
        assertThat(report(REQUESTED, submitted("一"), returned("なぜ")).returned().orElseThrow().reason()).isEqualTo("なぜ");
        assertThat(report(REQUESTED, submitted("一"), returned("なぜ"), submitted("二")).returned()).isEmpty();
    }

    @Test
    void a_report_is_late_only_while_the_ministry_owes_it() {
        assertThat(report(REQUESTED).standing().isLate(NOON, NOON.plusSeconds(1))).isTrue();
        assertThat(report(REQUESTED).standing().isLate(NOON, NOON)).isFalse();
        assertThat(report(REQUESTED, submitted("一")).standing().isLate(NOON, NOON.plusSeconds(1))).isFalse();
        assertThat(report(REQUESTED, submitted("一"), returned("なぜ")).standing().isLate(NOON, NOON.plusSeconds(1))).isTrue();
    }

    @Test
    void a_report_is_due_soon_within_the_last_seven_days() {
        Report.Standing standing = report(REQUESTED).standing();
        assertThat(standing.isDueSoon(NOON, NOON.minus(Duration.ofDays(8)))).isFalse();
        assertThat(standing.isDueSoon(NOON, NOON.minus(Duration.ofDays(6)))).isTrue();
        assertThat(standing.isDueSoon(NOON, NOON.plusSeconds(1))).isFalse();
    }

    @Test
    void a_measure_keeps_its_place_and_texts_of_every_year() {
        Measure measure = (Measure) fold(Measure.ofNew("m1"), new MeasureEvent.Registered("m1", "cs2023", 2023, "3.1(1)(ア)", "3.1(1)", List
                .of(
                        "cas", "mofa")), new MeasureEvent.HistoryRecorded("m1", "cs2023", 2023, texts("した"), texts("する")),
                new MeasureEvent.CarriedOver("m1",
                        "cs2023", "cs2024", 2024, "3.1(1)(イ)", "3.1(1)", List.of("mofa"), texts("する")));
        assertThat(measure.placeIn("cs2023").orElseThrow().label()).isEqualTo("3.1(1)(ア)");
        assertThat(measure.latestPlace().orElseThrow().label()).isEqualTo("3.1(1)(イ)");
        assertThat(measure.planIn("cs2024")).isEqualTo(texts("する"));
        assertThat(measure.publishedIn("cs2023").orElseThrow().results()).isEqualTo(texts("した"));
    }

    @Test
    void a_measure_is_reassigned_relabelled_and_relisted_in_one_plan_alone() {
        Measure measure = (Measure) fold(Measure.ofNew("m1"), new MeasureEvent.Registered("m1", "cs2023", 2023, "3.1(1)(ア)", "3.1(1)", List
                .of(
                        "cas")), new MeasureEvent.Reassigned("m1", "cs2023", List.of("mofa", "cas")), new MeasureEvent.Relabelled("m1",
                                "cs2023",
                                "3.1(1)(ウ)", "3.1(1)"), new MeasureEvent.Relisted("m1", "cs2023", "4.1(1)(ア)", "4.1(1)"),
                new MeasureEvent.Relisted("m1",
                        "cs2023", "4.1(1)(ア)", "4.1(1)"), new MeasureEvent.Relabelled("m1", "another", "9.9", "9"));
        assertThat(measure.places()).containsExactly(new Place("cs2023", 2023, "3.1(1)(ウ)", "3.1(1)", List.of("mofa", "cas"), List.of(
                new Place.Relisting("4.1(1)(ア)", "4.1(1)"))));
    }

    @Test
    void a_round_is_opened_put_off_and_closed() {
        assertThat(round(OPENED).isOpen(NOON)).isTrue();
        Round round = round(OPENED, dueForAll(LATER), new RoundEvent.Closed("final"));
        assertThat(round.dueAt()).isEqualTo(LATER);
        assertThat(round.isOpen(NOON)).isFalse();
    }

    @Test
    void a_scheduled_round_is_not_open_before_its_time() {
        Round round = round(new RoundEvent.Opened("final", "cs2024", "年度末", LATER, Optional.of(NOON.plusSeconds(60))));
        assertThat(round.isOpen(NOON.plusSeconds(59))).isFalse();
        assertThat(round.isOpen(NOON.plusSeconds(60))).isTrue();
    }

    @Test
    void a_report_is_late_by_its_own_ministrys_due_date() {
        Report.Standing mofa = report(REQUESTED).standing();
        Round putOff = round(OPENED, new RoundEvent.DueDateChanged("final", LATER, Optional.of("mofa")));

        assertThat(round(OPENED).isLate(mofa, NOON.plusSeconds(1))).isTrue();
        assertThat(putOff.isLate(mofa, NOON.plusSeconds(1))).isFalse();
        assertThat(putOff.isDueSoon(mofa, NOON.plusSeconds(1))).isTrue();
        assertThat(putOff.isLate(mofa, LATER.plusSeconds(1))).isTrue();
        assertThat(putOff.dueAt("cas")).isEqualTo(NOON);
    }

    @Test
    void a_due_date_for_all_leaves_a_ministry_only_what_gives_it_more_time() {
        RoundEvent mofa = new RoundEvent.DueDateChanged("final", LATER, Optional.of("mofa"));
        assertThat(round(OPENED, mofa, dueForAll(NOON.plusSeconds(60))).dueAt("mofa")).isEqualTo(LATER);
        assertThat(round(OPENED, mofa, dueForAll(LATER.plusSeconds(60))).dueDates()).isEmpty();
    }

    @Test
    void nothing_of_a_cancelled_round_is_late_and_it_is_not_open() {
        Round round = round(OPENED, new RoundEvent.Cancelled("final", "統合する"));
        assertThat(round.isOpen(NOON)).isFalse();
        assertThat(round.isLate(report(REQUESTED).standing(), NOON.plusSeconds(1))).isFalse();
        assertThat(round.isDueSoon(report(REQUESTED).standing(), NOON.minusSeconds(1))).isFalse();
    }

    @Test
    void the_current_round_is_the_open_one_then_the_closed_one_then_what_was_cancelled_or_has_not_opened() {
        Round open = round(OPENED);
        Round closed = named("closed", new RoundEvent.Closed("closed"));
        Round cancelled = named("cancelled", new RoundEvent.Cancelled("cancelled", "統合する"));
        Round scheduled = named("scheduled", new RoundEvent.Opened("scheduled", "cs2024", "次", LATER, Optional.of(LATER)));
        RoundChoice any = RoundChoice.of(Optional.empty(), Optional.empty());

        assertThat(any.among(List.of(scheduled, cancelled, closed, open), NOON)).contains(open);
        assertThat(any.among(List.of(scheduled, cancelled, closed), NOON)).contains(closed);
        assertThat(any.among(List.of(scheduled, cancelled, open), LATER)).contains(scheduled);
    }

    @Test
    void an_event_of_another_kind_changes_nothing() {
        assertThat(Plan.ofNew("cs2024").after(REQUESTED, NOON)).isEqualTo(Plan.ofNew("cs2024"));
    }

    @Test
    void labels_stand_in_the_order_of_the_plan() {
        assertThat(List.of("3.10(1)(ア)", "3.2(10)(ア)", "3.2(2)(カ)", "3.2(2)(ア)", "3").stream().sorted(new NaturalOrder())).containsExactly(
                "3",
                "3.2(2)(ア)", "3.2(2)(カ)", "3.2(10)(ア)", "3.10(1)(ア)");
    }

    private static List<Passage> texts(String text) {
        return List.of(new Passage(Optional.empty(), text));
    }

    private static State fold(State state, Event... events) {
        State folded = state;
        for (Event event : events) {
            folded = folded.after(event, NOON);
        }
        return folded;
    }

    private static Round round(RoundEvent... events) {
        return (Round) fold(Round.ofNew("final"), events);
    }

    private static Round named(String roundId, RoundEvent event) {
        return (Round) fold(Round.ofNew(roundId), new RoundEvent.Opened(roundId, "cs2024", "照会", NOON, Optional.empty()), event);
    }

    private static RoundEvent dueForAll(Instant dueAt) {
        return new RoundEvent.DueDateChanged("final", dueAt, Optional.empty());
    }

    @Test
    void a_submission_that_awaits_an_endorsement_is_owed_until_it_is_endorsed() {
        ReportEvent awaiting = new ReportEvent.Submitted(ID, content("した"), "hash", Optional.of(true));
        assertThat(report(awaiting).standing().state()).isEqualTo(ReportState.PENDING_ENDORSEMENT);
        assertThat(report(awaiting).standing().state().isOwed()).isTrue();
        assertThat(report(awaiting, new ReportEvent.Endorsed(ID, "hash")).standing().state()).isEqualTo(ReportState.SUBMITTED);
    }

    @Test
    void what_is_withdrawn_is_again_as_it_was_before() {
        ReportEvent withdrawn = new ReportEvent.Withdrawn(ID, "hash", Optional.empty());
        Report never = report(submitted("一"), submitted("二"), withdrawn);
        assertThat(never.standing().state()).isEqualTo(ReportState.REQUESTED);
        assertThat(never.submitted()).isEmpty();
        assertThat(never.standing().status()).isEmpty();
        Report accepted = report(submitted("一"), new ReportEvent.Accepted(ID, "hash"), corrected("二"), withdrawn);
        assertThat(accepted.standing().state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(accepted.submitted().orElseThrow().results()).isEqualTo("一");
        assertThat(accepted.accepted().orElseThrow().results()).isEqualTo("一");
        Report returned = report(submitted("一"), new ReportEvent.Returned(ID, "hash", "なぜ", List.of()), submitted("二"), withdrawn);
        assertThat(returned.standing().state()).isEqualTo(ReportState.RETURNED);
        assertThat(returned.returned().orElseThrow().reason()).isEqualTo("なぜ");
    }

    @Test
    void what_is_asked_follows_the_plan() {
        assertThat(report(submitted("一"), new ReportEvent.RequestChanged(ID, "4(ア)", List.of("mofa"))).standing().label()).isEqualTo(
                "4(ア)");
        assertThat(report(new ReportEvent.RequestDropped(ID, "担当でなくなった")).standing().state()).isEqualTo(ReportState.DROPPED);
    }

    private static Report report(ReportEvent... events) {
        return (Report) fold(Report.ofNew(ID), events);
    }

    private static ReportEvent submitted(String results) {
        return new ReportEvent.Submitted(ID, content(results), "hash", Optional.empty());
    }

    private static ReportEvent corrected(String results) {
        return new ReportEvent.Corrected(ID, content(results), "hash", Optional.empty());
    }

    private static ReportEvent returned(String reason) {
        return new ReportEvent.Returned(ID, "hash", reason, List.of());
    }

    private static ReportEvent accepted() {
        return new ReportEvent.Accepted(ID, "hash");
    }

    private static Content content(String results) {
        return new Content(ProgressStatus.ON_TRACK, results, "", List.of(), List.of(), Optional.empty());
    }
}
