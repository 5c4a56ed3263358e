package dev.shinchoku.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {
    private static final TopicPartition NOTES = new TopicPartition("notes", 0);

    @TempDir
    Path folder;

    @Test
    void what_was_acknowledged_is_there_after_kill_and_restart() throws Exception {
        try (LocalKafka kafka = start(folder)) {
            write(kafka, "kept");
            kafka.kill();
            kafka.restart();
            assertThat(read(kafka)).isEqualTo("kept");
        }
    }

    @Test
    void what_was_acknowledged_is_there_on_another_port() throws Exception {
        try (LocalKafka kafka = start(folder)) {
            write(kafka, "kept");
        }
        try (LocalKafka kafka = start(folder)) {
            assertThat(read(kafka)).isEqualTo("kept");
        }
    }

    @Test
    void a_data_directory_in_use_is_refused() {
        try (LocalKafka _ = start(folder)) {
            assertThatThrownBy(() -> start(folder)).isInstanceOf(LocalServerException.class).hasMessageContaining(
                    "in use by another broker");
        }
    }

    @Test
    void a_port_in_use_is_refused_with_the_process_that_uses_it() {
        try (LocalKafka kafka = start(folder)) {
            assertThatThrownBy(() -> LocalKafka.start(folder.resolve("other"), kafka.port(), folder.resolve("other.log")))
                    .isInstanceOf(LocalServerException.class).hasMessageContaining("(process %d)".formatted(kafka.pid()));
        }
    }

    @Test
    void topics_are_not_created_by_themselves() {
        try (LocalKafka kafka = start(folder); var producer = producer(kafka, Map.of("max.block.ms", "2000"))) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("unknown", "lost")).get()).hasCauseInstanceOf(
                    TimeoutException.class);
        }
    }

    private static LocalKafka start(Path folder) {
        return LocalKafka.start(folder.resolve("data"), 0, folder.resolve("kafka.log"));
    }

    private static void write(LocalKafka kafka, String text) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers())); var producer = producer(kafka, Map.of())) {
            admin.createTopics(List.of(new NewTopic("notes", 1, (short) 1))).all().get();
            producer.send(new ProducerRecord<>("notes", text)).get();
        }
    }

    private static KafkaProducer<String, String> producer(LocalKafka kafka, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"));
        properties.putAll(more);
        return new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
    }

    private static String read(LocalKafka kafka) {
        Map<String, Object> client = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(NOTES));
            consumer.seekToBeginning(List.of(NOTES));
            return consumer.poll(Duration.ofSeconds(20)).iterator().next().value();
        }
    }
}
