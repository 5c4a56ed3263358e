package dev.shinchoku.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.shinchoku.local.LocalMongo;
import dev.shinchoku.service.outage.DatabaseWatch;
import dev.shinchoku.service.testing.Api;
import dev.shinchoku.service.testing.Api.Answer;
import dev.shinchoku.service.testing.TrustingTestTokens;
import dev.shinchoku.service.testing.TestTokens;
import dev.shinchoku.service.views.Generation;
import dev.shinchoku.service.views.mongo.MongoGenerations;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Intake while what it needs is away, from its start on. */
@Tag("faults")
class OutagesTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void intake_is_ready_without_kafka_once_its_views_are_there_and_refuses_at_once_without_mongodb() throws IOException {
        try (LocalMongo mongo = LocalMongo.start(folder.resolve("data"), 0, folder.resolve("mongod.log"));
                ConfigurableApplicationContext intake = withoutKafka(mongo)) {
            assertThat(health(intake, "readiness").status()).isEqualTo(503);
            assertThat(state(intake)).isEqualTo("starting");
            viewsAreThere(mongo);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(health(intake, "readiness").status()).isEqualTo(200));
            assertThat(state(intake)).isEqualTo("ready");
            assertThat(rounds(intake).status()).isEqualTo(200);
            OpenBatch batch = OpenBatch.at(port(intake), TestTokens.officer("mofa"));
            mustBeAnswered(404, batch);
            mongo.pause();
            CompletableFuture<Answer> underWay = CompletableFuture.supplyAsync(() -> rounds(intake));
            await().atMost(Duration.ofSeconds(15)).until(intake.getBean(DatabaseWatch.class)::isAway);
            mustBeRefused(refusedAtOnce(intake));
            mustBeRefused(underWay.orTimeout(30, TimeUnit.SECONDS).join());
            mustBeAnswered(503, batch);
            batch.end();
            assertThat(batch.answer()).hasToString("{\"lines\":2,\"accepted\":0,\"refused\":2}");
            batch.close();
            assertThat(health(intake, "liveness").status()).isEqualTo(200);
            assertThat(health(intake, "readiness").status()).isEqualTo(200);
            mongo.resume();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(rounds(intake).status()).isEqualTo(200));
        }
    }

    private static ConfigurableApplicationContext withoutKafka(LocalMongo mongo) {
        Map<String, Object> settings = Map.of("spring.mongodb.uri", mongo.uri(), "shinchoku.kafka.bootstrap-servers", "127.0.0.1:1",
                "shinchoku.views.longest-wait-for-kafka", "1s");
        return new SpringApplicationBuilder(IntakeApplication.class).initializers(new TrustingTestTokens(), context -> context
                .getEnvironment()
                .getPropertySources().addFirst(new MapPropertySource("outage", settings))).run();
    }

    private static void viewsAreThere(LocalMongo mongo) {
        try (MongoClient client = MongoClients.create(mongo.uri())) {
            new MongoGenerations(client.getDatabase("intake")).nowWhole(Generation.FIRST);
        }
    }

    private static Answer refusedAtOnce(ConfigurableApplicationContext intake) {
        long from = System.nanoTime();
        Answer answer = rounds(intake);
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(AT_ONCE);
        return answer;
    }

    private static void mustBeRefused(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("try-again");
        assertThat(answer.headers()).containsKey("retry-after");
    }

    private static void mustBeAnswered(int status, OpenBatch batch) throws IOException {
        batch.send(SubmissionBatchTest.line("r.m.mofa", "k") + "\n");
        assertThat(batch.answer().get("status").asInt()).isEqualTo(status);
    }

    private static int port(ConfigurableApplicationContext intake) {
        return intake.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static Answer rounds(ConfigurableApplicationContext intake) {
        return Api.at("http://127.0.0.1:" + port(intake) + "/api/v1").as(TestTokens
                .coordinator()).get("/rounds");
    }

    private static String state(ConfigurableApplicationContext intake) {
        return health(intake, "readiness").json().get("components").get("events").get("details").get("state").asString();
    }

    private static Answer health(ConfigurableApplicationContext intake, String probe) {
        return Api.at("http://127.0.0.1:" + intake.getEnvironment().getProperty("local.management.port")).get("/actuator/health/" + probe);
    }
}
