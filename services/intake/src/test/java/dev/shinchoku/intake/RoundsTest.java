package dev.shinchoku.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.shinchoku.intake.round.RequestingReports;
import dev.shinchoku.intake.round.Rounds;
import dev.shinchoku.service.testing.Api.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class RoundsTest extends IntakeTest {
    private static final String DUE = "2027-04-30T17:00:00+09:00";

    @Autowired
    Rounds rounds;

    @Autowired
    RequestingReports requesting;

    @Test
    void a_scheduled_round_opens_by_itself_and_takes_nothing_before() {
        somePlan();
        Instant opensAt = Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.MILLIS);

        JsonNode scheduled = created(more("\"opensAt\":\"%s\"".formatted(opensAt)));

        assertThat(scheduled.get("phase").asString()).isEqualTo("SCHEDULED");
        assertThat(scheduled.get("open").asBoolean()).isFalse();
        assertThat(reports("")).isEmpty();
        assertThat(coordinator().post("/rounds/" + round + "/closure", "").problem()).isEqualTo("round-not-open-yet");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(reports("")).hasSize(3));
        assertThat(Instant.now()).isAfter(opensAt);
        assertThat(shown().get("phase").asString()).isEqualTo("OPEN");
        assertThat(submit(SUBMISSION).status()).isEqualTo(201);
    }

    @Test
    void a_round_asks_by_heading_with_what_is_below_it() {
        somePlan();

        JsonNode opened = created(more("\"scope\":{\"headings\":[\"3.1\"]}"));

        assertThat(opened.at("/scope/headings/0").asString()).isEqualTo("3.1");
        assertThat(opened.at("/scope/ministries")).isEmpty();
        assertThat(reports("").valueStream().map(item -> item.get("measureId").asString())).containsOnly(measure).hasSize(2);
    }

    @Test
    void half_year_and_year_end_run_side_by_side_and_one_starts_from_the_other() {
        somePlan();
        String half = plan + "-half";

        created(body(half, "\"scope\":{\"ministries\":[\"mofa\"],\"measures\":[\"%s\"]}".formatted(measure)));
        JsonNode yearEnd = created(more(
                "\"startsFrom\":\"%s\",\"reminders\":[\"2027-04-20T09:00:00+09:00\"],\"questions\":{\"fields\":[{\"field\":\"results\",\"required\":true,\"mostCharacters\":800},{\"field\":\"indicators\"}],\"indicators\":[{\"name\":\"協議\",\"unit\":\"回\",\"required\":true}]}"
                        .formatted(half)));

        assertThat(yearEnd.get("startsFrom").asString()).isEqualTo(half);
        assertThat(yearEnd.at("/reminders/0").asString()).isEqualTo("2027-04-20T00:00:00Z");
        assertThat(yearEnd.at("/questions/fields/0/mostCharacters").asInt()).isEqualTo(800);
        assertThat(yearEnd.at("/questions/indicators/0/name").asString()).isEqualTo("協議");
        assertThat(coordinator().get("/reports?round=" + half).json().get("items")).hasSize(1);
        assertThat(reports("")).hasSize(3);
        assertThat(rounds.rules(round, "mofa")).hasValueSatisfying(rules -> {
            assertThat(rules.isOpen()).isTrue();
            assertThat(rules.startsFrom()).contains(half);
            assertThat(rules.fiscalYear()).isEqualTo(2024);
            assertThat(rules.questions().fields()).hasSize(2);
        });
    }

    @Test
    void all_that_a_new_round_names_wrongly_is_pointed_at() {
        somePlan();

        assertThat(pointers(coordinator().post("/rounds", more(
                "\"scope\":{\"headings\":[\"8\"],\"ministries\":[\"nobody\"],\"measures\":[\"none\"]},\"startsFrom\":\"none\",\"opensAt\":\"2027-05-30T17:00:00+09:00\""))))
                .containsExactlyInAnyOrder("/opensAt", "/scope/headings/0", "/scope/ministries/0", "/scope/measures/0", "/startsFrom");
        assertThat(pointers(coordinator().post("/rounds", more(
                "\"questions\":{\"fields\":[{\"field\":\"evidence\",\"mostCharacters\":9},{\"field\":\"evidence\"}],\"indicators\":[{\"name\":\"x\"}]}"))))
                .containsExactlyInAnyOrder("/questions/fields/0/mostCharacters", "/questions/fields/1/field", "/questions/indicators");
        assertThat(pointers(coordinator().post("/rounds", more("\"questions\":{\"fields\":[{\"field\":\"mood\"}]}")))).containsExactly(
                "/questions/fields/0/field");
        assertThat(pointers(coordinator().post("/rounds", more("\"scope\":{\"headings\":[\"x\"]}")))).containsExactly("/scope/headings/0");
        assertThat(coordinator().get("/rounds/" + round).status()).isEqualTo(404);
    }

    @Test
    void one_ministrys_due_date_is_moved_with_a_reason() {
        somePlan();
        created(more("\"reminders\":[]"));

        assertThat(pointers(change("{\"dueAt\":\"2027-05-20T17:00:00+09:00\",\"ministry\":\"mofa\"}"))).containsExactly("/reason");
        JsonNode moved = change("{\"dueAt\":\"2027-05-20T17:00:00+09:00\",\"ministry\":\"mofa\",\"reason\":\"国会対応\"}").json();

        assertThat(moved.at("/dueDates/mofa/dueAt").asString()).isEqualTo("2027-05-20T08:00:00Z");
        assertThat(moved.at("/dueDates/mofa/reason").asString()).isEqualTo("国会対応");
        assertThat(moved.get("dueAt").asString()).isEqualTo("2027-04-30T08:00:00Z");
        assertThat(rounds.rules(round, "mofa").orElseThrow().dueAt()).isEqualTo(Instant.parse("2027-05-20T08:00:00Z"));
        assertThat(rounds.rules(round, "cas").orElseThrow().dueAt()).isEqualTo(Instant.parse("2027-04-30T08:00:00Z"));
    }

    @Test
    void a_cancelled_round_takes_nothing_more() {
        somePlan();
        created(more("\"reminders\":[]"));

        assertThat(pointers(coordinator().post("/rounds/" + round + "/cancellation", "{}"))).containsExactly("/reason");
        assertThat(mofa().post("/rounds/" + round + "/cancellation", "{\"reason\":\"x\"}").status()).isEqualTo(403);
        JsonNode cancelled = coordinator().post("/rounds/" + round + "/cancellation", "{\"reason\":\"統合する\"}").json();

        assertThat(cancelled.get("phase").asString()).isEqualTo("CANCELLED");
        assertThat(cancelled.get("cancelledBecause").asString()).isEqualTo("統合する");
        assertThat(submit(SUBMISSION).status()).isEqualTo(409);
        assertThat(change("{\"dueAt\":\"2027-05-20T17:00:00+09:00\"}").problem()).isEqualTo("round-cancelled");
        assertThat(coordinator().post("/rounds/" + round + "/closure", "").problem()).isEqualTo("round-cancelled");
    }

    @Test
    void however_many_open_a_round_at_once_each_report_is_requested_once() throws Exception {
        measures.adoptedPlan(plan);
        IntStream.range(0, 20).forEach(i -> measures.measure(plan + "-m" + i, plan, "3.1(" + i + ")", "'cas','mofa'"));
        await().atMost(Duration.ofSeconds(20)).until(() -> coordinator().post("/rounds", more("\"scope\":{\"measures\":[\"" + plan
                + "-m19\"]}").replace(round, plan + "-try")).status() == 201);
        String key = UUID.randomUUID().toString();
        Callable<Integer> opening = () -> coordinator().with("Idempotency-Key", key).post("/rounds", newRound()).status();
        Callable<Integer> looking = () -> {
            rounds.load(round).ifPresent(requesting::allIn);
            return 201;
        };

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(callers.invokeAll(Stream.generate(() -> List.of(opening, looking)).limit(4).flatMap(List::stream).toList()))
                    .allSatisfy(done -> assertThat(done.resultNow()).isEqualTo(201));
        }

        assertThat(reports("&limit=100")).hasSize(40).allSatisfy(item -> assertThat(coordinator().get("/reports/" + item.get("reportId")
                .asString() + "/events").json()).hasSize(1));
    }

    @Test
    void what_changes_in_the_plan_during_a_round_changes_what_is_asked() {
        somePlan();
        created(more("\"reminders\":[]"));

        measures.publish("measure/" + measure, "measure-relabelled.v1",
                "{'measureId':'%s','planId':'%s','label':'3.1(1)(イ)','heading':'3.1(1)'}".formatted(measure, plan));
        measures.reassigned(measure, plan, "'mofa','npa'");

        String cas = round + "." + measure + ".cas";
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(types(cas)).containsExactly("progress-requested.v1",
                "progress-request-dropped.v1"));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(mofa().get("/reports/" + report).json().get("label")
                .asString()).isEqualTo("3.1(1)(イ)"));
        assertThat(types(round + "." + measure + ".npa")).containsExactly("progress-requested.v1");

        measures.reassigned(measure, plan, "'cas','mofa','npa'");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(types(cas)).containsExactly("progress-requested.v1",
                "progress-request-dropped.v1", "progress-requested.v1"));
    }

    /** Two measures of three reports, one under 3.1(1) and one under 3.10. */
    private void somePlan() {
        measures.adoptedPlan(plan);
        measures.measureUnder("3.1(1)", measure, plan, "3.1(1)(ア)", "'cas','mofa'");
        measures.measureUnder("3.10", plan + "-3-10-01", plan, "3.10(ア)", "'mofa'");
        String both = more("\"scope\":{\"measures\":[\"%s\",\"%s-3-10-01\"]}".formatted(measure, plan)).replace(round, plan + "-first");
        await().atMost(Duration.ofSeconds(20)).until(() -> coordinator().post("/rounds", both).status() == 201);
        coordinator().post("/rounds/" + plan + "-first/cancellation", "{\"reason\":\"計画が届いたことの確認\"}");
    }

    private JsonNode created(String body) {
        Answer answer = coordinator().post("/rounds", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private JsonNode shown() {
        return coordinator().get("/rounds/" + round).json();
    }

    private Answer change(String body) {
        return coordinator().send("PATCH", "/rounds/" + round, body);
    }

    private String more(String fields) {
        return body(round, fields);
    }

    private String body(String roundId, String fields) {
        return "{\"roundId\":\"%s\",\"planId\":\"%s\",\"title\":\"照会\",\"dueAt\":\"%s\",%s}".formatted(roundId, plan, DUE, fields);
    }

    private List<String> types(String reportId) {
        return coordinator().get("/reports/" + reportId + "/events").json().valueStream().map(event -> event.get("type").asString())
                .toList();
    }

    private static List<String> pointers(Answer answer) {
        assertThat(answer.problem()).as(answer.body()).isEqualTo("invalid-fields");
        return answer.json().get("errors").valueStream().map(error -> error.get("pointer").asString()).toList();
    }
}
