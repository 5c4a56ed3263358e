package dev.shinchoku.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import dev.shinchoku.service.testing.Api.Answer;
import dev.shinchoku.service.testing.TestTokens;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What containers write into their log, whatever goes wrong. */
@ActiveProfiles("containers")
@TestPropertySource(properties = {"server.address=127.0.0.1", "management.server.address=127.0.0.1",
    "logging.config=classpath:logback-spring.xml"})
@ExtendWith(OutputCaptureExtension.class)
class LogsTest extends IntakeTest {
    private static final String MARKER = "まだ誰にも見せない本文";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Autowired
    MongoDatabase database;

    /** Whatever ran before in this JVM has set its log up in its own way. */
    @BeforeAll
    static void forgetHowOthersLog() {
        LoggingSystem.get(LogsTest.class.getClassLoader()).cleanUp();
    }

    @BeforeEach
    void someRound() {
        openRound();
    }

    @AfterEach
    void mendTheDatabase() {
        database.getCollection("reports.2").deleteOne(Filters.eq("state.state", MARKER));
        database.runCommand(Document.parse("{collMod: 'measures.2', validator: {}}"));
    }

    @Test
    void each_call_leaves_a_line_that_tells_what_who_how_and_its_trace(CapturedOutput log) {
        mofa().with("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-00").post("/reports/" + report + "/submissions", SUBMISSION);

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(lines(log, "/http/route",
                "/api/v1/reports/{reportId}/submissions")).hasSize(1));
        JsonNode line = lines(log, "/http/route", "/api/v1/reports/{reportId}/submissions").getFirst();
        assertThat(line.at("/http/request/method").asString()).isEqualTo("POST");
        assertThat(line.at("/http/response/status_code").asInt()).isEqualTo(201);
        assertThat(line.at("/event/duration").asLong()).isPositive();
        assertThat(line.at("/trace/id").asString()).isEqualTo(TRACE);
        assertThat(line.at("/span/id").asString()).hasSize(16);
        assertThat(line.at("/user/id").asString()).isEqualTo("mofa-officer");
        assertThat(line.at("/organization/id").asString()).isEqualTo("mofa");
        assertThat(line.at("/service/name").asString()).isEqualTo("intake");
        assertThat(line.at("/service/version").asString()).isEqualTo("dev");
    }

    @Test
    void whatever_goes_wrong_neither_a_text_nor_a_token_is_logged(CapturedOutput log) throws IOException {
        answers(201, submit(withText(SUBMISSION)));
        answers(400, submit(SUBMISSION.replace("ON_TRACK", MARKER)));
        answers(400, submit(SUBMISSION.replace("\"actual\":7", "\"actual\":\"" + MARKER + "\"")));
        answers(400, submit("{\"results\":\"" + MARKER));
        answers(401, as(TestTokens.officer("mofa") + "x").post("/reports/" + report + "/submissions", withText(SUBMISSION)));
        answers(409, coordinator().post("/reports/" + report + "/acceptance", "{\"contentHash\":\"" + "0".repeat(64)
                + "\"}"));
        answers(400, coordinator().post("/reports/" + report + "/return", "{\"reason\":{\"" + MARKER + "\":1}}"));
        mofa().with("Idempotency-Key", "k-" + report).post("/reports/" + report + "/submissions", SUBMISSION);
        answers(422, mofa().with("Idempotency-Key", "k-" + report).post("/reports/" + report + "/submissions", withText(SUBMISSION)));
        sendsAHeaderThatIsNone();
        anEventThatCannotBeRead(log);
        aWriteThatMongoRefusesQuotingIt(log);
        aReadThatFails(log);

        assertThat(log.getAll()).doesNotContain(MARKER).doesNotContain(TestTokens.officer("mofa").substring(0, 30));
    }

    private void anEventThatCannotBeRead(CapturedOutput log) {
        measures.publish("measure/" + plan + "-poison", "measure-registered.v1", "{'measureId':'m','planId':'p','ministries':'%s'}"
                .formatted(MARKER));
        await().atMost(Duration.ofSeconds(20)).until(() -> log.getAll().contains("Parking measure/" + plan + "-poison"));
    }

    private void aWriteThatMongoRefusesQuotingIt(CapturedOutput log) {
        database.runCommand(new Document("collMod", "measures.2").append("validator", new Document("state.places." + plan + ".label",
                new Document("$ne", MARKER))));
        measures.measure(plan + "-refused", plan, MARKER, "'mofa'");
        await().atMost(Duration.ofSeconds(20)).until(() -> log.getAll().contains("Parking measure/" + plan + "-refused"));
        assertThat(log.getAll()).contains("com.mongodb.MongoBulkWriteException: codes [121]");
    }

    private void aReadThatFails(CapturedOutput log) {
        database.getCollection("reports.2").insertOne(new Document("_id", "report/" + round + ".broken").append("version", 1L).append(
                "state",
                new Document("reportId", round + ".broken").append("roundId", round).append("state", MARKER)));
        Answer failed = coordinator().with("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-00").get("/reports?round=" + round);

        answers(500, failed);
        assertThat(failed.json().get("instance").asString()).isEqualTo("urn:shinchoku:trace:" + TRACE);
        assertThat(failed.json().get("detail").asString()).contains(TRACE);
        assertThat(lines(log, "/trace/id", TRACE)).extracting(line -> line.at("/error/type").asString()).anyMatch(type -> !type.isEmpty());
    }

    private void sendsAHeaderThatIsNone() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(("GET /api/v1/reports HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization Bearer "
                    + MARKER + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
        }
    }

    private static String withText(String submission) {
        return submission.replace("協議を7回行った。", MARKER).replace("速報値", MARKER);
    }

    private static void answers(int status, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }

    private static List<JsonNode> lines(CapturedOutput log, String pointer, String value) {
        return Stream.of(log.getOut().split("\n")).filter(line -> line.startsWith("{")).map(line -> JsonMapper.shared().readTree(line))
                .filter(line -> line.at(pointer).asString("").equals(value)).toList();
    }
}
