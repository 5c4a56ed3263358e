package dev.shinchoku.system;

import static dev.shinchoku.local.launcher.Part.MONGODB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import dev.shinchoku.service.testing.Api.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** MongoDB is away for a while, and comes back. */
@Tag("faults")
class MongoAwayTest {
    @AfterEach
    void bringBack() {
        SystemUnderTest.bringBack();
    }

    @Test
    void without_mongodb_a_call_is_refused_at_once_with_a_time_to_come_back() {
        List<String> reports = SampleRound.open(SampleRound.samplePages()).reportIds();
        SystemUnderTest.SYSTEM.kill(MONGODB);
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            Answer refused = SampleRound.submit(reports.get(i), "まだ届かない");
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            assertThat(refused.status()).as(refused.body()).isEqualTo(503);
            assertThat(refused.headers()).containsKey("retry-after");
            assertThat(took).as("answer " + i).isLessThan(i == 0 ? Duration.ofSeconds(10) : Duration.ofSeconds(2));
        }
        SystemUnderTest.SYSTEM.start(MONGODB);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(SampleRound.submit(reports.getFirst(), "届いた").status())
                .isEqualTo(201));
    }
}
