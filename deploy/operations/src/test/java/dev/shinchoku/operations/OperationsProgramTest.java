package dev.shinchoku.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.eventlog.NewEvent;
import dev.shinchoku.eventlog.StreamHead;
import dev.shinchoku.eventlog.mongo.AppendObserver;
import dev.shinchoku.eventlog.mongo.AppendSettings;
import dev.shinchoku.eventlog.mongo.MongoEventLog;
import dev.shinchoku.testservers.TestServers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

class OperationsProgramTest {
    private final MongoClient client = MongoClients.create(TestServers.mongo().uri());
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() {
        drop();
        for (String database : List.of("measures", "intake", "measures-operations")) {
            try (MongoEventLog log = new MongoEventLog(client.getDatabase(database), AppendSettings.DEFAULT, AppendObserver.NONE)) {
                log.append(new NewEvent(StreamHead.ofNew("s"), "thing-noted.v1", JsonNodeFactory.instance.objectNode().put("n", 1), Actor
                        .system("test"), Instant.now()));
            }
        }
        client.getDatabase("measures").getCollection("work").insertOne(new Document("_id", "import"));
    }

    @AfterEach
    void close() {
        drop();
        client.close();
    }

    private void drop() {
        ShinchokuContents.CONTENTS.logs().forEach(database -> client.getDatabase(database).drop());
        client.getDatabase("reporting").drop();
    }

    @Test
    void what_was_backed_up_is_proved_and_comes_back() throws Exception {
        Path backup = backup();
        assertThat(run("verify", backup.toString())).isZero();
        drop();
        assertThat(run("restore", backup.toString(), "--without-kafka")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("3 events as of", "restored measures.work: 1 documents");
        assertThat(client.getDatabase("intake").getCollection("events").countDocuments()).isEqualTo(1);
    }

    @Test
    void a_refusal_is_one_sentence_on_standard_error() throws Exception {
        Path backup = backup();
        assertThat(run("restore", backup.toString(), "--without-kafka")).isEqualTo(1);
        assertThat(err.toString()).contains("measures.events is not empty").doesNotContain("at dev.shinchoku");
    }

    @Test
    void a_restore_wants_to_know_of_kafka() throws Exception {
        Path backup = backup();
        drop();
        assertThat(run("restore", backup.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("SHINCHOKU_KAFKA_BOOTSTRAP_SERVERS", "--without-kafka");
    }

    @Test
    void topics_of_an_earlier_life_are_told_and_go_when_asked() throws Exception {
        Path backup = backup();
        drop();
        Map<String, Object> kafka = Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers());
        try (Admin admin = Admin.create(kafka); var producer = new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer())) {
            admin.createTopics(List.of(new NewTopic("shinchoku.progress", 1, (short) 1))).all().get();
            producer.send(new ProducerRecord<>("shinchoku.progress", "an event of another life")).get();
            assertThat(runWithKafka("restore", backup.toString())).isEqualTo(1);
            assertThat(err.toString()).contains("[shinchoku.progress] hold 1 messages", "--discard-derived");
            assertThat(runWithKafka("restore", backup.toString(), "--discard-derived")).as(err.toString()).isZero();
            assertThat(admin.listTopics().names().get()).doesNotContain("shinchoku.progress");
        }
    }

    @Test
    void the_address_of_mongodb_may_come_from_a_file() throws Exception {
        Path file = Files.writeString(folder.resolve("uri"), TestServers.mongo().uri() + "\n");
        assertThat(run(Map.of("SPRING_MONGODB_URI_FILE", file.toString()), "backup", folder.resolve("backups").toString())).isZero();
        assertThat(run(Map.of(), "backup", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("SPRING_MONGODB_URI");
    }

    @Test
    void a_broken_chain_is_told_and_no_older_backup_is_removed() throws Exception {
        backup();
        client.getDatabase("intake").getCollection("events").updateOne(new Document(), new Document("$set", new Document("data.n", 2L)));
        assertThat(run("backup", folder.resolve("backups").toString(), "--keep", "1", "--fail-on-broken-chain")).isEqualTo(3);
        assertThat(err.toString()).contains("HASH CHAINS ARE BROKEN", "intake: stream s, version 1");
        try (Stream<Path> kept = Files.list(folder.resolve("backups"))) {
            assertThat(kept).hasSize(2);
        }
    }

    private Path backup() throws Exception {
        assertThat(run("backup", folder.resolve("backups").toString())).as(err.toString()).isZero();
        try (Stream<Path> backups = Files.list(folder.resolve("backups"))) {
            return backups.findFirst().orElseThrow();
        }
    }

    private int run(String... arguments) {
        return run(Map.of("SPRING_MONGODB_URI", TestServers.mongo().uri()), arguments);
    }

    private int runWithKafka(String... arguments) {
        return run(Map.of("SPRING_MONGODB_URI", TestServers.mongo().uri(), "SHINCHOKU_KAFKA_BOOTSTRAP_SERVERS", TestServers.kafka()
                .bootstrapServers()), arguments);
    }

    private int run(Map<String, String> environment, String... arguments) {
        return OperationsProgram.commandLine(new Environment(environment)).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err,
                true)).execute(arguments);
    }
}
