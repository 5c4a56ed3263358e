package dev.shinchoku.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.shinchoku.contracts.EventContract;
import dev.shinchoku.testservers.TestServers;
import dev.shinchoku.service.events.Topics;
import dev.shinchoku.service.testing.ProducedEvents;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What stands on the topic, against what {@code asyncapi.json} promises of it. */
class WireTest extends IntakeTest {
    private static final JsonNode HEADERS = ProducedEvents.asyncApi().at("/components/schemas/CloudEventHeaders");

    @Test
    void an_event_arrives_as_the_contracts_promise() {
        openRound();
        submit(SUBMISSION);

        List<ConsumerRecord<String, byte[]>> messages = messagesOf("report/" + report, 2);

        assertThat(messages.stream().map(message -> header(message, "ce_type"))).containsExactly("progress-requested.v1",
                "progress-submitted.v1");
        assertThat(messages.stream().map(message -> header(message, "ce_streamversion"))).containsExactly("1", "2");
        assertThat(header(messages.get(1), "ce_actorministry")).isEqualTo("mofa");
        messages.forEach(this::keepsThePromise);
    }

    private void keepsThePromise(ConsumerRecord<String, byte[]> message) {
        assertThat(message.key()).isEqualTo(measure);
        assertThat(violations(headers(message))).isEmpty();
        assertThat(header(message, "ce_source")).isEqualTo("/shinchoku/intake");
        EventContract contract = Objects.requireNonNull(EventContract.all().get(header(message, "ce_type")));
        assertThat(contract.violations(JsonMapper.shared().readTree(message.value()))).isEmpty();
    }

    @Test
    void headers_that_lack_one_or_have_a_wrong_one_break_the_promise() {
        ObjectNode headers = JsonMapper.shared().createObjectNode().put("ce_specversion", "0.3");
        assertThat(violations(headers)).anyMatch(text -> text.contains("ce_id")).anyMatch(text -> text.contains("1.0"));
    }

    private static List<String> violations(ObjectNode headers) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(HEADERS).validate(headers,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))).stream().map(Object::toString).toList();
    }

    private static List<ConsumerRecord<String, byte[]>> messagesOf(String stream, int count) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.PROGRESS).stream().map(info -> new TopicPartition(info.topic(),
                    info
                            .partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (found.size() < count && System.nanoTime() - deadline < 0) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (header(message, "ce_stream").equals(stream)) {
                        found.add(message);
                    }
                });
            }
        }
        assertThat(found).hasSize(count);
        return found;
    }

    private static ObjectNode headers(ConsumerRecord<String, byte[]> message) {
        ObjectNode headers = JsonMapper.shared().createObjectNode();
        message.headers().forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
