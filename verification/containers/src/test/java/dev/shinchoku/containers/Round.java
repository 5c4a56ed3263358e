package dev.shinchoku.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.shinchoku.local.launcher.Part;
import dev.shinchoku.local.launcher.demo.DemoRound;
import dev.shinchoku.service.testing.Api.Answer;

/** A reporting round of its own on the sample plan, in mid-course. */
record Round(Containers containers, List<String> reports) {
    static Round open(Containers containers) {
        String lastYear = "s" + UUID.randomUUID().toString().substring(0, 8);
        String plan = lastYear + "-next";
        var measures = containers.api(Part.MEASURES, "coordinator");
        mustBe(201, measures.post("/plans", "{\"planId\":\"%s\",\"title\":\"昨年度\",\"fiscalYear\":2023}".formatted(lastYear)));
        mustBe(200, measures.with("Content-Type", "text/plain;charset=UTF-8").post("/plans/" + lastYear + "/imports", samplePlan()));
        mustBe(200, measures.post("/plans/" + lastYear + "/carry-over", "{\"planId\":\"%s\",\"title\":\"今年度\"}".formatted(plan)));
        mustBe(200, measures.post("/plans/" + plan + "/adoption", ""));
        String round = "{\"roundId\":\"%s-final\",\"planId\":\"%1$s\",\"title\":\"年度末\",\"dueAt\":\"2035-04-30T17:00:00+09:00\"}".formatted(
                plan);
        var intake = containers.api(Part.INTAKE, "coordinator");
        await().atMost(Duration.ofSeconds(90)).until(() -> intake.post("/rounds", round).status(), status -> status == 201);
        return new Round(containers, intake.get("/reports?limit=1000&round=" + plan + "-final").json().get("items").valueStream()
                .map(report -> report.get("reportId").asString()).toList());
    }

    /** @return the answer to one progress update; the same key makes it the same update */
    Answer submit(String report, String text, String key) {
        return containers.api(Part.INTAKE, report.substring(report.lastIndexOf('.') + 1) + "-officer").with("Idempotency-Key", key)
                .post("/reports/" + report + "/submissions", "{\"status\":\"ON_TRACK\",\"results\":\"%s\",\"nextPlan\":\"継続する\"}".formatted(
                        text));
    }

    /** Waits until reporting shows each event, and each exactly once. */
    void awaitVisible(Set<String> eventIds) {
        Set<String> measures = reports.stream().map(report -> report.split("\\.")[1]).collect(Collectors.toSet());
        await().atMost(Duration.ofMinutes(3)).ignoreException(UncheckedIOException.class).untilAsserted(() -> {
            Map<String, Integer> times = new HashMap<>();
            for (String measure : measures) {
                mustBe(200, containers.api(Part.REPORTING, "coordinator").get("/measures/" + measure + "/timeline")).json().get("steps")
                        .forEach(step -> times.merge(step.get("eventId").asString(), 1, Integer::sum));
            }
            assertThat(times.keySet()).containsAll(eventIds);
            assertThat(times.values()).containsOnly(1);
        });
    }

    private static String samplePlan() {
        try (var text = DemoRound.class.getResourceAsStream("/sample/annual-plan-2023.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer mustBe(int status, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer;
    }
}
