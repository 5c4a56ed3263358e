package dev.shinchoku.reporting.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class ChangesTest {
    private final Changes changes = new Changes();

    @Test
    void whoever_follows_is_told_of_what_comes_after() throws InterruptedException {
        changes.add(change("1"));
        try (Follower follower = changes.follow(Optional.empty())) {
            changes.add(change("2"));
            changes.add(change("3"));
            assertThat(follower.next(Duration.ofSeconds(1))).extracting(Change::position).containsExactly("2", "3");
            assertThat(follower.next(Duration.ZERO)).isEmpty();
        }
        assertThat(changes.followers()).isZero();
    }

    @Test
    void whoever_comes_back_is_told_of_what_they_missed() throws InterruptedException {
        changes.add(change("1"));
        changes.add(change("2"));
        Follower follower = changes.follow(Optional.of("1"));
        assertThat(follower.hasLostTrack()).isFalse();
        assertThat(follower.next(Duration.ofSeconds(1))).extracting(Change::position).containsExactly("2");
    }

    @Test
    void whoever_was_away_for_too_long_is_told_to_read_anew() {
        changes.add(change("2"));
        assertThat(changes.follow(Optional.of("1")).hasLostTrack()).isTrue();
    }

    @Test
    void a_slow_follower_loses_track_and_holds_up_nobody() throws InterruptedException {
        Follower slow = changes.follow(Optional.empty());
        for (int i = 0; i < 6_000; i++) {
            changes.add(change("a" + i));
        }
        assertThat(slow.hasLostTrack()).isTrue();
        assertThat(slow.next(Duration.ZERO)).hasSizeLessThan(6_000);
    }

    private static Change change(String position) {
        return Change.of(position, "report/final.m1.mofa", Optional.empty());
    }
}
