package dev.shinchoku.eventlog.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.shinchoku.eventlog.TestDatabase;
import dev.shinchoku.local.LocalMongo;
import dev.shinchoku.testservers.TestServers;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsumptionDuringFailuresTest {
    @TempDir
    Path folder;

    @Test
    void when_a_partition_changes_hands_in_mid_batch_each_event_has_its_effect_once() throws InterruptedException {
        try (Consumption service = new Consumption(TestDatabase.create(), TestServers.kafka().bootstrapServers(), 2)) {
            CountDownLatch wake = new CountDownLatch(1);
            CountDownLatch inBatch = new CountDownLatch(1);
            AtomicBoolean blocked = new AtomicBoolean();
            service.handler.checkedBy(event -> {
                if (event.version() == 15 && blocked.compareAndSet(false, true)) {
                    inBatch.countDown();
                    waitFor(wake);
                }
            });
            Map<String, Object> evictedSoon = Map.of(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, 1_500);
            for (int stream = 0; stream < 6; stream++) {
                service.published.events("s" + stream, LongStream.rangeClosed(1, 30).toArray());
            }
            service.subscribe(service.handler, evictedSoon);
            inBatch.await();
            LedgerHandler other = service.anotherHandler();
            service.subscribe(other, evictedSoon);
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> everythingOnce(service, 30));
            wake.countDown();
            for (int stream = 0; stream < 6; stream++) {
                service.published.events("s" + stream, LongStream.rangeClosed(31, 40).toArray());
            }
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> everythingOnce(service, 40));
            assertThat(service.parked.all()).isEmpty();
            assertThat(service.deadLetters.messages()).isEmpty();
        }
    }

    @Test
    void a_mongod_that_is_down_holds_everything_up_and_parks_nothing() {
        try (LocalMongo mongo = LocalMongo.start(folder.resolve("data"), 0, folder.resolve("mongod.log"));
                MongoClient client = MongoClients.create(mongo.uri() + "&serverSelectionTimeoutMS=1000");
                Consumption service = new Consumption(client.getDatabase("down"), TestServers.kafka().bootstrapServers(), 2)) {
            CountDownLatch down = new CountDownLatch(1);
            CountDownLatch inBatch = new CountDownLatch(1);
            service.handler.checkedBy(event -> {
                if (event.version() == 2) {
                    inBatch.countDown();
                    waitFor(down);
                }
            });
            service.published.events("a", 1, 2, 3);
            service.subscribe();
            await().until(() -> inBatch.getCount() == 0);
            mongo.kill();
            down.countDown();
            service.published.events("a", 4, 5);
            await().pollDelay(Duration.ofSeconds(3)).until(() -> service.observer.applied.get() == 0);
            mongo.restart();
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(service.handler.effects("a")).containsExactly(1L, 2L, 3L,
                    4L, 5L));
            assertThat(service.parked.all()).isEmpty();
            assertThat(service.deadLetters.messages()).isEmpty();
        }
    }

    private static void everythingOnce(Consumption service, long versions) {
        for (int stream = 0; stream < 6; stream++) {
            assertThat(service.handler.effects("s" + stream)).containsExactlyElementsOf(LongStream.rangeClosed(1, versions).boxed()
                    .toList());
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
