package dev.shinchoku.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.shinchoku.intake.KillPoints.Point;
import dev.shinchoku.intake.Mails.Received;
import dev.shinchoku.intake.WebhookReceiver.Call;
import dev.shinchoku.local.RunningProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Intake dies at every point between an event, its message, the mail or call, and the mark; each time the next one takes over. */
@Tag("faults")
class KilledIntakeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<Point> DEATHS = List.of(death("offer", false), death("offer", true), death("claim", true), death("sent",
            false), death("next", true), death("answered", false));

    @TempDir
    Path folder;

    @Test
    void each_message_and_call_arrives_and_a_duplicate_has_the_same_id() {
        String database = "killed" + UUID.randomUUID().toString().substring(0, 8);
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            List<String> rounds = new ArrayList<>();
            for (Point death : DEATHS) {
                String round = "r%d-%s".formatted(rounds.size(), death.method());
                rounds.add(round);
                RunningProcess intake = KilledProgram.start(database, round, Optional.of(death), receiver.url(), folder.resolve(round));
                await().atMost(PATIENCE).until(() -> !intake.isAlive());
            }
            RunningProcess last = KilledProgram.start(database, "none", Optional.empty(), receiver.url(), folder.resolve("last"));
            rounds.forEach(round -> {
                assertOneId(round, () -> mails(round).stream().map(Received::id).toList(), round.endsWith("sent") ? 2 : 1);
                assertOneId(round, () -> calls(receiver, round).stream().map(call -> call.header("webhook-id")).toList(), round.endsWith(
                        "answered") ? 2 : 1);
            });
            await().during(Duration.ofSeconds(3)).atMost(PATIENCE).untilAsserted(() -> rounds.forEach(round -> {
                assertThat(mails(round)).as("mails of " + round).hasSize(round.endsWith("sent") ? 2 : 1);
                assertThat(calls(receiver, round)).as("calls of " + round).hasSize(round.endsWith("answered") ? 2 : 1);
            }));
            last.kill();
        }
    }

    private static void assertOneId(String round, java.util.function.Supplier<List<String>> ids, int atLeast) {
        List<String> arrived = await().alias(round).atMost(PATIENCE).until(ids::get, found -> found.size() >= atLeast);
        assertThat(arrived.stream().distinct()).as(round).hasSize(1);
    }

    private static List<Received> mails(String round) {
        return Mails.to(KilledProgram.ADDRESS).stream().filter(mail -> mail.text().contains("Reason: " + round)).toList();
    }

    private static List<Call> calls(WebhookReceiver receiver, String round) {
        return receiver.calls().stream().filter(call -> call.body().contains("\"reason\":\"" + round + "\"")).toList();
    }

    private static Point death(String method, boolean carriedOut) {
        return new Point(method, carriedOut, "");
    }
}
