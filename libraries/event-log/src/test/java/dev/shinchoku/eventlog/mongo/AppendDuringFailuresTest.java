package dev.shinchoku.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.shinchoku.eventlog.AppendUncertain;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.StreamHead;
import dev.shinchoku.eventlog.TestEvents;
import dev.shinchoku.local.LocalMongo;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppendDuringFailuresTest {
    private static final Duration GIVE_UP_AFTER = Duration.ofSeconds(2);
    private static final AppendSettings SETTINGS = new AppendSettings(500, 16_000_000, 900_000, 2, GIVE_UP_AFTER);

    @TempDir
    static Path folder;

    private static LocalMongo mongo;
    private static MongoClient client;

    @BeforeAll
    static void start() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30)); // a busy machine is slow
        mongo = LocalMongo.start(folder.resolve("data"), 0, folder.resolve("mongod.log"));
        client = MongoClients.create(mongo.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        mongo.close();
    }

    @Test
    void when_mongod_is_killed_every_append_that_returned_is_stored_once_and_appending_goes_on_by_itself() throws InterruptedException {
        MongoDatabase database = client.getDatabase("killed");
        Set<String> returned = ConcurrentHashMap.newKeySet();
        Map<String, AppendUncertain> uncertain = new ConcurrentHashMap<>();
        Set<String> other = ConcurrentHashMap.newKeySet();
        try (MongoEventLog log = new MongoEventLog(database, SETTINGS, AppendObserver.NONE);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < 32; caller++) {
                int number = caller;
                callers.submit(() -> {
                    for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
                        String stream = number + "/" + i;
                        try {
                            log.append(TestEvents.first(stream));
                            returned.add(stream);
                        } catch (AppendUncertain e) {
                            uncertain.put(stream, e);
                        } catch (RuntimeException e) {
                            other.add(e.toString());
                        }
                    }
                });
            }
            await().until(() -> returned.size() > 2_000);
            mongo.kill();
            await().until(() -> uncertain.size() >= 32);
            int before = returned.size();
            mongo.restart();
            await().atMost(Duration.ofSeconds(30)).until(() -> returned.size() > before + 2_000);
            callers.shutdownNow();
        }
        Map<String, Long> stored = stored(database);
        assertThat(other).filteredOn(told -> !told.contains("Interrupted")).isEmpty();
        assertThat(stored.values()).containsOnly(1L);
        assertThat(stored.keySet()).containsAll(returned);
        returned.addAll(uncertain.keySet());
        assertThat(returned).containsAll(stored.keySet());
    }

    @Test
    void when_mongod_hangs_the_caller_is_told_in_time_that_it_is_uncertain() {
        MongoDatabase database = client.getDatabase("paused");
        try (MongoEventLog log = new MongoEventLog(database, SETTINGS, AppendObserver.NONE)) {
            log.append(TestEvents.first("before"));
            mongo.pause();
            long start = System.nanoTime();
            assertThatThrownBy(() -> log.append(TestEvents.first("during"))).isInstanceOf(AppendUncertain.class).hasMessageContaining(
                    "during")
                    .hasMessageContaining("same idempotency key");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(GIVE_UP_AFTER.minusMillis(100), GIVE_UP_AFTER.plusSeconds(1));
            mongo.resume();
            assertThat(log.append(TestEvents.first("after")).version()).isEqualTo(1);
        } finally {
            mongo.resume();
        }
    }

    @Test
    void whoever_asks_again_under_the_same_key_after_uncertainty_has_one_event() throws Exception {
        MongoDatabase database = client.getDatabase("again");
        try (MongoEventLog log = new MongoEventLog(database, SETTINGS, AppendObserver.NONE);
                ExecutorService caller = Executors.newVirtualThreadPerTaskExecutor()) {
            log.append(TestEvents.first("before"));
            mongo.pause();
            var asked = caller.submit(() -> IdempotentCaller.append(log, "once"));
            await().pollDelay(GIVE_UP_AFTER.plusMillis(500)).until(() -> true);
            mongo.resume();
            RecordedEvent event = asked.get();
            assertThat(log.read("once").events()).containsExactly(event);
        } finally {
            mongo.resume();
        }
    }

    @Test
    void closing_answers_everybody_who_was_taken() throws Exception {
        MongoDatabase database = client.getDatabase("closed");
        MongoEventLog log = new MongoEventLog(database, SETTINGS, AppendObserver.NONE);
        Set<String> answered = ConcurrentHashMap.newKeySet();
        Set<String> returned = ConcurrentHashMap.newKeySet();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2_000; i++) {
                String stream = "s" + i;
                callers.submit(() -> {
                    try {
                        log.append(TestEvents.after(StreamHead.ofNew(stream)));
                        returned.add(stream);
                    } finally {
                        answered.add(stream);
                    }
                });
            }
            await().until(() -> !returned.isEmpty());
            log.close();
            await().until(() -> answered.size() == 2_000);
        }
        assertThat(stored(database).keySet()).isEqualTo(returned);
        assertThatThrownBy(() -> log.append(TestEvents.first("late"))).isInstanceOf(IllegalStateException.class);
    }

    private static Map<String, Long> stored(MongoDatabase database) {
        return MongoEventLog.eventsOf(database).find().map(EventDocument::toEvent).into(new ArrayList<>()).stream().collect(
                Collectors.groupingBy(RecordedEvent::stream, Collectors.counting()));
    }
}
