package dev.shinchoku.eventlog.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.shinchoku.eventlog.TestDatabase;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MongoStreamStatesTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final MongoDatabase database = TestDatabase.create();
    private final MongoCollection<BsonDocument> collection = database.getCollection("states", BsonDocument.class);
    private final MongoStreamStates states = new MongoStreamStates(collection);

    @Test
    void what_was_saved_is_loaded_again() {
        StreamState saved = state("a", 3, "{\"n\":1,\"ratio\":0.5,\"text\":\"進捗\",\"list\":[{\"x\":null},true]}");
        states.save(List.of(saved));
        assertThat(states.load(List.of("a", "b"))).containsOnly(entry("a", saved));
        assertThat(states.positions(List.of("a", "b"))).containsOnly(entry("a", 3L));
    }

    @Test
    void a_later_version_replaces_the_whole_state() {
        states.save(List.of(state("a", 1, "{\"old\":1,\"both\":{\"x\":1}}"), state("a", 2, "{\"both\":{\"y\":2}}")));
        assertThat(states.find(Filters.eq("_id", "a"))).containsExactly(state("a", 2, "{\"both\":{\"y\":2}}"));
    }

    @Test
    void an_equal_or_earlier_version_changes_nothing() {
        states.save(List.of(state("a", 5, "{\"n\":5}")));
        states.save(List.of(state("a", 5, "{\"n\":55}"), state("a", 4, "{\"n\":4}"), state("b", 1, "{}")));
        assertThat(states.load(List.of("a")).get("a")).isEqualTo(state("a", 5, "{\"n\":5}"));
        assertThat(states.positions(List.of("b"))).containsKey("b");
    }

    @Test
    void text_that_looks_like_an_expression_is_kept_as_it_is() {
        StreamState saved = state("a", 1, "{\"$field\":\"$version\",\"a.b\":\"$$ROOT\"}");
        states.save(List.of(saved));
        assertThat(states.load(List.of("a"))).containsValue(saved);
    }

    @Test
    void states_are_found_by_their_fields() {
        states.save(List.of(state("a", 1, "{\"ministry\":\"mofa\"}"), state("b", 1, "{\"ministry\":\"cas\"}")));
        assertThat(states.find(Filters.eq("state.ministry", "cas"))).extracting(StreamState::stream).containsExactly("b");
    }

    @Test
    void the_heads_of_some_streams_are_told_in_order_with_the_hash_of_their_last_event() {
        states.save(List.of(state("b/2", 2, "{}"), state("b/10", 1, "{}"), state("a/1", 1, "{}"), new StreamState("b/3", 7, Optional
                .empty(), JSON.createObjectNode(), Optional.empty())));
        List<AppliedHead> heads = new ArrayList<>();
        states.heads("b/", heads::add);
        assertThat(heads).containsExactly(new AppliedHead("b/10", 1, Optional.of("hash1")), new AppliedHead("b/2", 2, Optional.of("hash2")),
                new AppliedHead("b/3", 7, Optional.empty()));
    }

    @Test
    void nothing_to_save_is_fine() {
        states.save(List.of());
        assertThat(states.find(Filters.empty())).isEmpty();
    }

    @Test
    void many_that_save_the_same_new_streams_at_once_leave_the_highest_version() throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> saves = new ArrayList<>();
            for (long version = 1; version <= 40; version++) {
                List<StreamState> all = all(version);
                saves.add(callers.submit(() -> states.save(all)));
            }
            for (Future<?> save : saves) {
                save.get();
            }
        }
        assertThat(states.find(Filters.empty())).containsExactlyInAnyOrderElementsOf(all(40));
    }

    @Test
    void another_unique_index_that_refuses_a_state_is_told() {
        collection.createIndex(Indexes.ascending("state.n"), new IndexOptions().unique(true));
        assertThatThrownBy(() -> states.save(List.of(state("a", 1, "{\"n\":1}"), state("b", 1, "{\"n\":1}"))))
                .isInstanceOf(MongoBulkWriteException.class);
        assertThat(states.positions(List.of("a", "b"))).containsOnlyKeys("a");
    }

    private static List<StreamState> all(long version) {
        return IntStream.range(0, 20).mapToObj(n -> state("s" + n, version, "{\"version\":%d}".formatted(version))).toList();
    }

    private static StreamState state(String stream, long version, String json) {
        return new StreamState(stream, version, Optional.of("hash" + version), (ObjectNode) JSON.readTree(json), Optional.empty());
    }
}
