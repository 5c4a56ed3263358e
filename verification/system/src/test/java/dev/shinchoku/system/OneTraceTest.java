package dev.shinchoku.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import dev.shinchoku.local.launcher.Part;
import dev.shinchoku.service.testing.SpanReceiver.Received;
import org.junit.jupiter.api.Test;

/** Where a progress update is on its way, and how long each step took, is told by one trace. */
class OneTraceTest {
    private static final String CALLERS_SPAN = "00f067aa0ba902b7";
    private static final String MARKER = "秘匿すべき成果の本文";

    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @Test
    void a_submission_is_one_trace_from_the_call_over_the_event_and_kafka_to_the_message_on_the_dashboard() throws Exception {
        SampleRound sample = SampleRound.open(SampleRound.samplePages());
        String report = sample.reports().getFirst().get("reportId").asString();
        try (Listening dashboard = new Listening()) {
            SampleRound.mustBe(201, SystemUnderTest.intake(SampleRound.ministryOf(report) + "-officer").with("traceparent",
                    "00-%s-%s-01".formatted(trace, CALLERS_SPAN)).post("/reports/" + report + "/submissions", SampleRound.submission(
                            MARKER)));
            dashboard.hears("\"traceId\":\"" + trace + "\"");
        }

        Received call = span("intake", "SERVER", CALLERS_SPAN);
        Received send = span("intake", "PRODUCER", call.spanId());
        Received projection = span("reporting", "CONSUMER", send.spanId());
        Received message = span("reporting", "PRODUCER", projection.spanId());
        assertThat(call.name()).isEqualTo("http post /api/v1/reports/{reportId}/submissions");
        assertThat(send.name()).isEqualTo("send shinchoku.progress");
        assertThat(projection.name()).isEqualTo("process shinchoku.progress");
        assertThat(message.attributes()).containsEntry("shinchoku.stream", "report/" + report);
        assertThat(traceparentInTheLog(report)).isEqualTo("00-%s-%s-01".formatted(trace, call.spanId()));
        assertThat(SystemUnderTest.SPANS.spans()).extracting(Received::everything).noneMatch(all -> all.contains(MARKER));
    }

    private List<Received> spans() {
        return SystemUnderTest.SPANS.ofTrace(trace);
    }

    /** Each service sends its spans when it comes to it, so that a later step's may be there first. */
    private Received span(String service, String kind, String parent) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(spans(service, kind, parent)).as("%s %s after %s among %s",
                service, kind, parent, spans()).hasSize(1));
        return spans(service, kind, parent).getFirst();
    }

    private List<Received> spans(String service, String kind, String parent) {
        return spans().stream().filter(span -> span.service().equals(service) && span.kind().equals(kind) && span.parentId().equals(parent))
                .toList();
    }

    private static String traceparentInTheLog(String report) {
        try (MongoClient client = MongoClients.create(SystemUnderTest.SYSTEM.mongoUri())) {
            return client.getDatabase("intake").getCollection("events").find(Filters.and(Filters.eq("stream", "report/" + report), Filters
                    .eq("type", "progress-submitted.v1"))).first().getString("traceparent");
        }
    }

    /** As a dashboard listens, by the API's stream. */
    private static final class Listening implements AutoCloseable {
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();
        private final HttpClient client = HttpClient.newHttpClient();

        Listening() throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(URI.create(SystemUnderTest.SYSTEM.layout().address(Part.REPORTING)
                    + "/api/v1/stream")).header("Authorization", "Bearer " + SystemUnderTest.SYSTEM.token("coordinator")).build();
            HttpResponse<Stream<String>> answer = client.send(request, HttpResponse.BodyHandlers.ofLines());
            Thread.ofVirtual().start(() -> listen(answer.body()));
            hears("event:heartbeat");
        }

        private void listen(Stream<String> told) {
            try {
                told.forEach(lines::add);
            } catch (UncheckedIOException _) {
                // this is how the end of the connection shows, and the test has heard what it wanted by then
            }
        }

        void hears(String words) {
            await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20)).untilAsserted(() -> assertThat(lines).anyMatch(
                    line -> line.contains(words)));
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}
