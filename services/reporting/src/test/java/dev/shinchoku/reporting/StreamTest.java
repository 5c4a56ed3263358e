package dev.shinchoku.reporting;

import static dev.shinchoku.reporting.testing.Story.OPENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

import dev.shinchoku.reporting.testing.RunningReporting;
import dev.shinchoku.reporting.testing.Story;
import dev.shinchoku.service.testing.TestTokens;
import org.junit.jupiter.api.Test;

class StreamTest extends RunningReporting {
    @Test
    void the_stream_tells_what_changed_and_never_a_text() throws Exception {
        Story story = new Story("stream");
        happened(story.opened());
        try (Listening listening = new Listening("")) {
            happened(List.of(story.submitted("mofa", "協議を行った。", OPENED.plusSeconds(60))));
            listening.hears(story.report("mofa"));
            assertThat(String.join("\n", listening.lines)).contains("event:changed", "\"kind\":\"report\"", "event:heartbeat")
                    .doesNotContain("協議");
        }
    }

    @Test
    void whoever_comes_back_hears_what_they_missed() throws Exception {
        Story story = new Story("resume");
        happened(story.opened());
        String last;
        try (Listening listening = new Listening("")) {
            happened(List.of(story.submitted("mofa", "協議を行った。", OPENED.plusSeconds(60))));
            listening.hears(story.report("mofa"));
            last = listening.lines.stream().filter(line -> line.startsWith("id:")).reduce((_, latest) -> latest).orElseThrow().substring(3);
        }
        happened(List.of(story.submitted("cas", "調整を行った。", OPENED.plusSeconds(90))));
        try (Listening again = new Listening(last)) {
            again.hears(story.report("cas"));
            assertThat(String.join("\n", again.lines)).doesNotContain(story.report("mofa"), "event:reset");
        }
    }

    @Test
    void whoever_was_away_for_too_long_is_told_to_read_anew() throws Exception {
        try (Listening listening = new Listening("nothing-like-it")) {
            listening.hears("event:reset");
        }
    }

    @Test
    void nobody_listens_without_being_signed_in() throws Exception {
        for (String path : List.of("/live", "/api/v1/stream")) {
            HttpResponse<Stream<String>> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(base() + path)).build(),
                    HttpResponse.BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(401);
        }
    }

    private final class Listening implements AutoCloseable {
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();
        private final HttpClient client = HttpClient.newHttpClient();

        Listening(String lastEventId) throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + "/api/v1/stream")).header("Authorization", "Bearer "
                    + TestTokens
                            .coordinator());
            if (!lastEventId.isEmpty()) {
                request.header("Last-Event-ID", lastEventId);
            }
            HttpResponse<Stream<String>> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            Thread.ofVirtual().start(() -> answer.body().forEach(lines::add));
            hears("event:heartbeat");
        }

        void hears(String words) {
            await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(10)).until(() -> lines.stream().anyMatch(line -> line
                    .contains(
                            words)));
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}
