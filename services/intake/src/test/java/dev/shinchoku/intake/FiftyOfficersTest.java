package dev.shinchoku.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import dev.shinchoku.service.testing.Api.Answer;
import dev.shinchoku.service.testing.TestTokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Fifty officers of one ministry have the same ten reports open, and submit them at once. */
@Tag("faults")
class FiftyOfficersTest extends IntakeTest {
    private static final int OFFICERS = 50;
    private static final int REPORTS = 10;

    @Test
    void each_report_is_submitted_once_and_everybody_else_is_told_who_was_faster_and_when() throws Exception {
        List<String> ids = openReports();
        List<Callable<List<Answer>>> officers = IntStream.range(0, OFFICERS).<Callable<List<Answer>>>mapToObj(i -> () -> submitAll(
                "officer-"
                        + i, ids)).toList();
        List<List<Answer>> answers;
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = callers.invokeAll(officers).stream().map(Future::resultNow).toList();
        }
        for (int i = 0; i < REPORTS; i++) {
            int nth = i;
            wasSubmittedOnce(ids.get(i), answers.stream().map(each -> each.get(nth)).toList());
        }
    }

    private void wasSubmittedOnce(String id, List<Answer> answers) {
        assertThat(answers).filteredOn(answer -> answer.status() == 201).as(id).hasSize(1);
        JsonNode events = coordinator().get("/reports/" + id + "/events").json();
        assertThat(events).as(events.toString()).hasSize(2);
        String winner = events.get(1).at("/actor/subject").asString();
        assertThat(winner).startsWith("officer-");
        assertThat(answers).filteredOn(answer -> answer.status() != 201).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(412);
            assertThat(answer.problem()).isEqualTo("stale-version");
            assertThat(answer.json().get("detail").asString()).contains(winner + " made that one at 20", "Nothing was stored");
        });
        assertThat(mofa().get("/reports/" + id).body()).contains("by " + winner);
    }

    private List<Answer> submitAll(String officer, List<String> ids) {
        var api = as(TestTokens.officer("mofa", officer)).with("If-Match", "\"1\"");
        return ids.stream().map(id -> api.post("/reports/" + id + "/submissions",
                "{\"status\":\"ON_TRACK\",\"results\":\"by %s\",\"nextPlan\":\"x\"}".formatted(officer))).toList();
    }

    private List<String> openReports() {
        measures.adoptedPlan(plan);
        IntStream.range(0, REPORTS).forEach(i -> measures.measure(plan + "-m" + i, plan, "3.1(" + i + ")", "'mofa'"));
        await().until(() -> coordinator().post("/rounds", newRound()).status() == 201);
        await().untilAsserted(() -> assertThat(reports("")).hasSize(REPORTS));
        return reports("").valueStream().map(each -> each.get("reportId").asString()).toList();
    }
}
