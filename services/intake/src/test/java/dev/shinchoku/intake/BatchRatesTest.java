package dev.shinchoku.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.shinchoku.service.testing.TestTokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a batch takes, and how much memory. The client and both servers share the machine. */
@Tag("benchmarks")
class BatchRatesTest extends IntakeTest {
    private static final int MEASURES = 2_000;
    private static final int LINES = 10_000;
    private static final long MOST_MEGABYTES = 64;

    @TempDir
    Path folder;

    @Test
    void ten_thousand_lines_take_little_memory() throws Exception {
        measures.adoptedPlan(plan);
        IntStream.range(0, MEASURES).forEach(i -> measures.measure(measure + "-" + i, plan, "3.1(" + i + ")", "'mofa'"));
        await().atMost(Duration.ofMinutes(2)).until(() -> coordinator().post("/rounds", newRound()).status() == 201);
        await().atMost(Duration.ofMinutes(5)).until(() -> mofa().get("/reports/" + reportOn(MEASURES - 1)).status() == 200);

        sent("10,000 lines, one event each", updates());
        sent("the same 10,000 lines again", updates());
    }

    private Stream<String> updates() {
        return IntStream.range(0, LINES).mapToObj(i -> SubmissionBatchTest.line(reportOn(i % MEASURES), "k" + i));
    }

    private void sent(String what, Stream<String> lines) throws IOException, InterruptedException {
        Path body = folder.resolve("lines");
        Files.write(body, (Iterable<String>) lines::iterator);
        Path answers = folder.resolve("answers");
        long before = usedMegabytes();
        long from = System.nanoTime();
        CompletableFuture<HttpResponse<Path>> answer = send(body, answers);
        long most = before;
        while (!answer.isDone()) {
            most = Math.max(most, usedMegabytes());
            Thread.sleep(500);
        }
        assertThat(answer.join().statusCode()).isEqualTo(200);
        System.out.printf("%s: %d MB sent, %d MB answered in %.1f s, %d MB of heap live at most, %d MB before; %s%n", what, Files.size(
                body) >> 20, Files.size(answers) >> 20, (System.nanoTime() - from) / 1e9, most, before, lastLine(answers));
        assertThat(most - before).isLessThan(MOST_MEGABYTES);
        assertThat(lastLine(answers)).startsWith("{\"lines\":" + LINES + ",");
    }

    private CompletableFuture<HttpResponse<Path>> send(Path body, Path answers) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/submissions/batch")).header(
                "Authorization", "Bearer " + TestTokens.officer("mofa")).header("Content-Type", "application/x-ndjson").POST(
                        HttpRequest.BodyPublishers.ofFile(body)).build();
        return HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.ofFile(answers, StandardOpenOption.CREATE,
                StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING));
    }

    /** What is live, for garbage tells nothing. */
    private static long usedMegabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static String lastLine(Path answers) throws IOException {
        try (InputStream all = Files.newInputStream(answers)) {
            all.skipNBytes(Math.max(0, Files.size(answers) - 200));
            return new String(all.readAllBytes(), StandardCharsets.UTF_8).lines().toList().getLast();
        }
    }

    private String reportOn(int number) {
        return round + "." + measure + "-" + number + ".mofa";
    }
}
