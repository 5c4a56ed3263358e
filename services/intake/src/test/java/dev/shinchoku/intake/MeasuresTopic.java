package dev.shinchoku.intake;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.eventlog.CloudEvents;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.testservers.TestServers;
import dev.shinchoku.service.events.StreamNames;
import dev.shinchoku.service.events.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Publishes on {@code shinchoku.measures} as the measures service does. */
final class MeasuresTopic implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers()), new StringSerializer(), new ByteArraySerializer());
    private final Map<String, Long> versions = new ConcurrentHashMap<>();

    void adoptedPlan(String planId) {
        publish("plan/" + planId, "annual-plan-registered.v1", "{'planId':'%s','title':'計画','fiscalYear':2024}".formatted(planId));
        publish("plan/" + planId, "annual-plan-adopted.v1", "{'planId':'%s'}".formatted(planId));
    }

    void outline(String planId, String heading, String title) {
        publish("plan/" + planId, "annual-plan-outlined.v1", "{'planId':'%s','headings':[{'number':'%s','title':'%s','excerpts':[]}]}"
                .formatted(planId, heading, title));
    }

    void planned(String measureId, String planId, String text) {
        publish("measure/" + measureId, "measure-planned.v1",
                "{'measureId':'%s','planId':'%s','fiscalYear':2024,'plan':[{'text':'%s'}]}".formatted(measureId, planId, text));
    }

    void draftPlan(String planId) {
        publish("plan/" + planId, "annual-plan-registered.v1", "{'planId':'%s','title':'計画','fiscalYear':2024}".formatted(planId));
    }

    void measure(String measureId, String planId, String label, String ministries) {
        measureUnder("3.1", measureId, planId, label, ministries);
    }

    void measureUnder(String heading, String measureId, String planId, String label, String ministries) {
        publish("measure/" + measureId, "measure-registered.v1",
                "{'measureId':'%s','planId':'%s','fiscalYear':2024,'label':'%s','heading':'%s','ministries':[%s]}".formatted(measureId,
                        planId, label, heading, ministries));
    }

    /** As a version of its stream that need not be the next: with a gap before it, or late. */
    void measureAt(long version, String measureId, String planId, String label, String ministries) {
        versions.put("measure/" + measureId, version - 1);
        measure(measureId, planId, label, ministries);
    }

    void reassigned(String measureId, String planId, String ministries) {
        publish("measure/" + measureId, "measure-reassigned.v1",
                "{'measureId':'%s','planId':'%s','ministries':[%s]}".formatted(measureId, planId, ministries));
    }

    void publish(String stream, String type, String json) {
        ObjectNode data = (ObjectNode) JsonMapper.shared().readTree(json.replace('\'', '"'));
        RecordedEvent event = new RecordedEvent(UUID.randomUUID(), stream, versions.merge(stream, 1L, Long::sum), type, Instant.now(),
                Actor.system("measures"), data, Optional.empty(), Optional.empty(), "", "0".repeat(64));
        try {
            producer.send(CloudEvents.toMessage(event, URI.create("/shinchoku/measures"), Topics.MEASURES, StreamNames.keyOf(event))).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
