package dev.shinchoku.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.reporting.testing.RunningReporting;
import dev.shinchoku.reporting.testing.SampleYear;
import dev.shinchoku.service.testing.Api;
import dev.shinchoku.service.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** How fast views are rebuilt, and how fast pages are answered meanwhile: {@code -Dtest=RebuildPaceTest -Drebuild.measures=4000}. */
@EnabledIfSystemProperty(named = "rebuild.measures", matches = "\\d+")
class RebuildPaceTest extends RunningReporting {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Test
    void views_are_rebuilt_while_calls_are_answered() {
        List<RecordedEvent> events = SampleYear.of(Integer.getInteger("rebuild.measures"), 2, Instant.now(), Duration.ofDays(10));
        long total = collection("timeline").countDocuments() + events.size();
        long from = System.nanoTime();
        publish(events);
        await().atMost(PATIENCE).until(() -> collection("timeline").countDocuments() >= total);
        say("first reading", events.size(), from);
        Api ops = api(TestTokens.ops());
        long rebuilt = System.nanoTime();
        String operation = ops.post("/ops/rebuilds", "{\"reason\":\"to measure it\"}").json().get("operationId").asString();
        List<Long> answers = new ArrayList<>();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            long asked = System.nanoTime();
            assertThat(api(TestTokens.coordinator()).get("/measures/" + measure(events) + "/timeline").status()).isEqualTo(200);
            answers.add((System.nanoTime() - asked) / 1_000_000);
            return ops.get("/ops/operations/" + operation).json().get("state").asString().equals("COMPLETED");
        });
        say("rebuild", events.size(), rebuilt);
        answers.sort(Long::compareTo);
        System.out.printf("answers meanwhile: %d, median %d ms, slowest %d ms%n", answers.size(), answers.get(answers.size() / 2), answers
                .getLast());
        assertThat(collection("timeline").countDocuments()).isEqualTo(total);
    }

    private static String measure(List<RecordedEvent> events) {
        return events.getLast().stream().split("\\.", -1)[1];
    }

    private static void say(String what, int events, long fromNanos) {
        double seconds = (System.nanoTime() - fromNanos) / 1e9;
        System.out.printf("%s: %,d events in %.1f s, %,.0f a second%n", what, events, seconds, events / seconds);
    }
}
