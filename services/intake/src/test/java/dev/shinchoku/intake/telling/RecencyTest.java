package dev.shinchoku.intake.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class RecencyTest {
    private static final Instant SINCE = Instant.parse("2025-04-01T00:00:00Z");
    private final Recency recency = new Recency(SINCE, Duration.ofDays(3));

    @Test
    void what_happened_before_telling_was_switched_on_is_no_news() {
        assertThat(recency.isNews(SINCE.minusMillis(1), SINCE)).isFalse();
        assertThat(recency.isNews(SINCE, SINCE)).isTrue();
    }

    @Test
    void what_is_heard_of_after_more_than_three_days_is_no_news() {
        Instant now = SINCE.plus(Duration.ofDays(30));
        assertThat(recency.isNews(now.minus(Duration.ofDays(3)).minusMillis(1), now)).isFalse();
        assertThat(recency.isNews(now.minus(Duration.ofDays(3)), now)).isTrue();
    }
}
