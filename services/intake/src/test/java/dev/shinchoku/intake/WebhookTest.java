package dev.shinchoku.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import dev.shinchoku.intake.KillPoints.Point;
import dev.shinchoku.intake.WebhookReceiver.Call;
import dev.shinchoku.service.testing.Api;
import dev.shinchoku.service.testing.Api.Answer;
import dev.shinchoku.service.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class WebhookTest extends IntakeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final WebhookReceiver receiver = new WebhookReceiver();
    private String webhook = "";
    private String secret = "";

    @AfterEach
    void close() {
        receiver.close();
        mofa().send("DELETE", "/webhooks/" + webhook, "");
    }

    @Test
    void a_ministry_is_called_with_its_own_events_in_order_signed_as_cloud_events() {
        add(mofa(), "");
        openRound();
        submit(SUBMISSION);
        returned();

        List<Call> calls = callsAbout(report, 3);
        assertThat(calls.stream().map(call -> call.json().get("type").asString())).containsExactly("progress-requested.v1",
                "progress-submitted.v1", "progress-returned.v1");
        assertThat(receiver.calls()).noneMatch(call -> call.body().contains(measure + ".cas"));
        JsonNode event = calls.getLast().json();
        assertThat(event.get("specversion").asString()).isEqualTo("1.0");
        assertThat(event.at("/data/reason").asString()).isEqualTo("根拠が必要です");
        assertThat(calls).allSatisfy(call -> {
            assertThat(call.header("webhook-id")).isEqualTo(call.json().get("id").asString());
            assertThat(call.header("content-type")).startsWith("application/cloudevents+json");
            assertThat(call.header("webhook-signature")).isEqualTo("v1," + signature(call));
        });
    }

    @ParameterizedTest
    @CsvSource({"offer,false", "offer,true", "next,true", "answered,false"})
    void killed_anywhere_a_call_is_made_and_a_duplicate_has_the_same_id(String method, boolean carriedOut) {
        add(mofa(), "\"progress-returned.v1\"");
        openRound();
        submit(SUBMISSION);
        KillPoints.arm(new Point(method, carriedOut, webhook));
        returned();

        await().atMost(PATIENCE).until(() -> KillPoints.hasStruck() && delivered() == 1);
        assertThat(callsAbout(report, 1)).hasSize(method.equals("answered") ? 2 : 1);
        assertThat(callsAbout(report, 1).stream().map(call -> call.header("webhook-id")).distinct()).hasSize(1);
    }

    @Test
    void a_call_that_fails_is_tried_again_and_keeps_the_later_ones_waiting() {
        receiver.answer(500, 302, 404);
        add(mofa(), "\"progress-submitted.v1\",\"progress-returned.v1\"");
        openRound();
        submit(SUBMISSION);
        returned();

        List<Call> calls = callsAbout(report, 5);
        assertThat(calls.stream().map(call -> call.json().get("type").asString())).containsExactly("progress-submitted.v1",
                "progress-submitted.v1", "progress-submitted.v1", "progress-submitted.v1", "progress-returned.v1");
        assertThat(receiver.redirected()).isZero();
        await().atMost(PATIENCE).until(() -> delivered() == 2);
        JsonNode first = deliveries().get(1);
        assertThat(first.get("attempts").asInt()).isEqualTo(4);
        assertThat(first.get("answers").valueStream().map(answer -> answer.get("status").asInt())).containsExactly(500, 302, 404, 200);
        assertThat(mofa().get("/webhooks/" + webhook).json().has("failingSince")).isFalse();
    }

    @Test
    void an_address_that_says_it_is_gone_is_disabled_until_it_is_changed() {
        receiver.answer(410);
        add(mofa(), "\"progress-submitted.v1\"");
        openRound();
        submit(SUBMISSION);

        await().atMost(PATIENCE).until(() -> mofa().get("/webhooks/" + webhook).json().get("state").asString().equals("DISABLED"));
        assertThat(mofa().get("/webhooks/" + webhook).json().get("problem").asString()).contains("It answered 410");
        mofa().send("PUT", "/webhooks/" + webhook, wanted("\"progress-submitted.v1\""));
        await().atMost(PATIENCE).until(() -> delivered() == 1);
    }

    @Test
    void one_event_or_all_since_an_event_are_told_again_under_the_same_ids() {
        add(mofa(), "\"progress-submitted.v1\",\"progress-returned.v1\"");
        openRound();
        submit(SUBMISSION);
        returned();
        List<String> ids = callsAbout(report, 2).stream().map(call -> call.header("webhook-id")).toList();
        await().atMost(PATIENCE).until(() -> delivered() == 2);

        String delivery = deliveries().get(1).get("deliveryId").asString();
        assertThat(mofa().post("/webhooks/" + webhook + "/deliveries/" + delivery + "/redelivery", "").status()).isEqualTo(202);
        assertThat(callsAbout(report, 3).getLast().header("webhook-id")).isEqualTo(ids.getFirst());
        assertThat(mofa().post("/webhooks/" + webhook + "/replay", "{\"fromEventId\":\"%s\"}".formatted(ids.getFirst())).status())
                .isEqualTo(202);
        assertThat(callsAbout(report, 5).stream().skip(3).map(call -> call.header("webhook-id"))).containsExactlyElementsOf(ids);
        assertThat(mofa().post("/webhooks/" + webhook + "/replay", "{}").problem()).isEqualTo("invalid-fields");
    }

    @Test
    void a_webhook_is_seen_by_its_ministry_and_the_coordinating_office_alone_and_its_secret_by_nobody() {
        add(mofa(), "");
        assertThat(as(TestTokens.officer("npa")).get("/webhooks/" + webhook).status()).isEqualTo(404);
        assertThat(as(TestTokens.auditor()).get("/webhooks").status()).isEqualTo(403);
        assertThat(coordinator().get("/webhooks").body()).contains(webhook).doesNotContain("whsec_");
        assertThat(mofa().post("/webhooks", "{\"url\":\"ftp://example.jp/\",\"events\":[\"nothing.v1\"]}").json().get("errors")).hasSize(2);
        assertThat(mofa().send("DELETE", "/webhooks/" + webhook, "").status()).isEqualTo(204);
        assertThat(mofa().get("/webhooks/" + webhook).status()).isEqualTo(404);
    }

    private void add(Api owner, String events) {
        Answer added = owner.post("/webhooks", wanted(events));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        webhook = added.json().get("webhookId").asString();
        secret = added.json().get("secret").asString();
    }

    private String wanted(String events) {
        return "{\"url\":\"%s\",\"events\":[%s]}".formatted(receiver.url(), events);
    }

    private void returned() {
        Answer answer = coordinator().post("/reports/" + report + "/return", "{\"reason\":\"根拠が必要です\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private List<Call> callsAbout(String text, int atLeast) {
        return await().atMost(PATIENCE).until(() -> receiver.calls().stream().filter(call -> call.body().contains(text)).toList(),
                calls -> calls.size() >= atLeast);
    }

    private JsonNode deliveries() {
        return mofa().get("/webhooks/" + webhook + "/deliveries").json().get("items");
    }

    private long delivered() {
        return deliveries().valueStream().filter(delivery -> delivery.get("delivered").asBoolean()).count();
    }

    private String signature(Call call) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            String signed = call.header("webhook-id") + "." + call.header("webhook-timestamp") + "." + call.body();
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
