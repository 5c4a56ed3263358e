package dev.shinchoku.testservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

/** What tests may rely on, whichever kind the servers are of. */
class TestServersTest {
    @Test
    void every_test_of_a_JVM_gets_the_same_servers() {
        assertThat(TestServers.mongo()).isSameAs(TestServers.mongo());
        assertThat(TestServers.kafka()).isSameAs(TestServers.kafka());
    }

    @Test
    void the_mongod_is_a_replica_set_with_change_streams() {
        try (MongoClient client = MongoClients.create(TestServers.mongo().uri())) {
            var events = client.getDatabase("test").getCollection("events");
            try (var changes = events.watch().cursor()) {
                events.insertOne(new Document("n", 1));
                assertThat(changes.next().getFullDocument()).containsEntry("n", 1);
            }
        }
    }

    @Test
    void the_broker_takes_topics_and_makes_none_by_itself() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("made", 12, (short) 1))).all().get();
            assertThat(admin.describeTopics(List.of("made")).allTopicNames().get().get("made").partitions()).hasSize(12);
            assertThatThrownBy(() -> admin.describeTopics(List.of("other")).allTopicNames().get()).isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    @Test
    void it_is_said_what_they_are() {
        assertThat(TestServers.mongo().description()).containsPattern("\\d\\.\\d\\.\\d \\((container|mongod)");
        assertThat(TestServers.kafka().description()).containsPattern("\\d\\.\\d\\.\\d \\((container|process)");
    }
}
