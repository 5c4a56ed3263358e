package dev.shinchoku.service.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.shinchoku.testservers.TestServers;
import dev.shinchoku.service.views.Generations.Building;
import dev.shinchoku.service.views.Generations.Outcome;
import dev.shinchoku.service.views.Generations.Phase;
import dev.shinchoku.service.views.Generations.Retired;
import dev.shinchoku.service.views.mongo.MongoGenerations;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoGenerationsTest {
    private final MongoClient client = MongoClients.create(TestServers.mongo().uri());
    private final MongoDatabase database = client.getDatabase("views" + UUID.randomUUID().toString().substring(0, 8));
    private final MongoGenerations store = new MongoGenerations(database);

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void of_many_instances_that_begin_or_switch_at_once_one_does() throws Exception {
        assertThat(times(() -> store.begin(building("one")))).isEqualTo(1);
        Generation next = store.load().building().orElseThrow().generation();
        assertThat(store.switchTo(next)).as("not before it is handed over").isFalse();
        assertThat(times(() -> store.move(next, Phase.BUILDING, Phase.HANDING_OVER))).isEqualTo(1);
        assertThat(store.load().reading()).containsExactly(next);
        assertThat(times(() -> store.switchTo(next))).isEqualTo(1);
        Generations after = store.load();
        assertThat(after.serving()).isEqualTo(next);
        assertThat(after.whole()).isTrue();
        assertThat(after.building()).isEmpty();
        assertThat(after.retired()).extracting(Retired::generation).containsExactly(Generation.FIRST);
        assertThat(after.ended()).singleElement().satisfies(ended -> {
            assertThat(ended.operation()).isEqualTo("one");
            assertThat(ended.outcome()).isEqualTo(Outcome.SWITCHED);
        });
    }

    @Test
    void a_rebuild_that_was_replaced_or_cancelled_cannot_go_on() {
        Building first = building("first");
        Building second = building("second");
        assertThat(store.begin(first)).isTrue();
        assertThat(store.begin(second)).isFalse();
        assertThat(store.replace(first.generation(), second)).isTrue();
        assertThat(store.move(first.generation(), Phase.BUILDING, Phase.HANDING_OVER)).isFalse();
        assertThat(store.cancel(first.generation())).isFalse();
        assertThat(store.move(second.generation(), Phase.BUILDING, Phase.HANDING_OVER)).isTrue();
        assertThat(store.cancel(second.generation())).isTrue();
        assertThat(store.switchTo(second.generation())).isFalse();
        assertThat(store.load().serving()).isEqualTo(Generation.FIRST);
        assertThat(store.load().ended()).extracting(Generations.Ended::outcome).containsExactly(Outcome.REPLACED, Outcome.CANCELLED);
        assertThat(store.load().retired()).extracting(Retired::generation).containsExactly(first.generation(), second.generation());
    }

    @Test
    void only_what_nobody_knows_is_swept_away() {
        Building building = building("sweep");
        store.begin(building);
        Generation unknown = Generation.next(Instant.now());
        for (String name : List.of("states", building.generation().of("states"), unknown.of("states"))) {
            database.getCollection(name).insertOne(new Document());
        }
        store.dropUnknown();
        assertThat(database.listCollectionNames()).contains("states", building.generation().of("states")).doesNotContain(unknown.of(
                "states"));
        store.drop(building.generation(), List.of("states"));
        assertThat(database.listCollectionNames()).contains("states").doesNotContain(building.generation().of("states"));
    }

    @Test
    void views_that_are_whole_are_noted_once_they_are() {
        store.nowWhole(Generation.FIRST);
        assertThat(store.load().whole()).isTrue();
        store.nowWhole(Generation.next(Instant.now()));
        assertThat(store.load().serving()).isEqualTo(Generation.FIRST);
    }

    private static Building building(String operation) {
        return new Building(Generation.next(Instant.now()), Instant.now(), operation, "a test", false, Phase.BUILDING);
    }

    /** How often it was true, of ten at once. */
    private static long times(Callable<Boolean> change) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long changed = 0;
            for (var done : threads.invokeAll(IntStream.range(0, 10).mapToObj(_ -> change).toList())) {
                changed += done.get() ? 1 : 0;
            }
            return changed;
        }
    }
}
