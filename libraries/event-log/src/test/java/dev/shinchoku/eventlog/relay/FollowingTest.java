package dev.shinchoku.eventlog.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import com.mongodb.client.MongoDatabase;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.TestDatabase;
import dev.shinchoku.eventlog.TestLog;
import org.junit.jupiter.api.Test;

class FollowingTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final List<RecordedEvent> heard = new CopyOnWriteArrayList<>();

    @Test
    void events_from_before_and_after_its_start_are_handed_over_in_the_order_of_versions() {
        try (TestLog log = new TestLog(TestDatabase.create())) {
            log.append(3, 4);
            try (Following _ = started(log.database, heard::addAll)) {
                await().atMost(LONG).until(() -> heard.size() >= 12);
                log.append(1, 2);
                await().atMost(LONG).until(() -> versionsOf("s0").size() >= 6);
            }
            assertThat(versionsOf("s0")).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        }
    }

    @Test
    void what_a_reader_could_not_take_is_handed_over_again_and_nothing_is_skipped() {
        try (TestLog log = new TestLog(TestDatabase.create())) {
            log.append(2, 3);
            Consumer<List<RecordedEvent>> failsOnce = events -> {
                heard.addAll(events);
                if (heard.size() == 6) {
                    throw new IllegalStateException("killed before the checkpoint");
                }
            };
            try (Following _ = started(log.database, failsOnce)) {
                await().atMost(LONG).until(() -> heard.size() == 12);
            }
        }
    }

    @Test
    void the_next_one_goes_on_where_the_last_has_stopped() {
        try (TestLog log = new TestLog(TestDatabase.create())) {
            log.append(1, 3);
            try (Following _ = started(log.database, heard::addAll)) {
                await().atMost(LONG).until(() -> heard.size() == 3);
                await().atMost(LONG).until(() -> new MongoLease(log.database, "test", LONG).checkpoint().resumeToken().isPresent());
            }
            log.append(1, 2);
            try (Following _ = started(log.database, heard::addAll)) {
                await().atMost(LONG).until(() -> heard.size() == 5);
            }
            assertThat(versionsOf("s0")).containsExactly(1L, 2L, 3L, 4L, 5L);
        }
    }

    private List<Long> versionsOf(String stream) {
        return heard.stream().filter(event -> event.stream().equals(stream)).map(RecordedEvent::version).toList();
    }

    private static Following started(MongoDatabase database, Consumer<List<RecordedEvent>> reader) {
        Following following = new Following("test", database, reader);
        following.start();
        return following;
    }
}
