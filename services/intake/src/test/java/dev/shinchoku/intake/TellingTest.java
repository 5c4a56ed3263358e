package dev.shinchoku.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.shinchoku.intake.KillPoints.Point;
import dev.shinchoku.intake.Mails.Received;
import dev.shinchoku.intake.telling.Kind;
import dev.shinchoku.intake.telling.Message;
import dev.shinchoku.intake.telling.Messages;
import dev.shinchoku.intake.telling.Reminding;
import dev.shinchoku.service.testing.Api;
import dev.shinchoku.service.testing.Api.Answer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class TellingTest extends IntakeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Pattern CODE = Pattern.compile("code: (\\S+)");

    @Autowired
    Messages messages;

    @Autowired
    Reminding reminding;

    @Autowired
    MongoDatabase database;

    private final String address = plan + "@example.jp";

    @Test
    void an_address_is_used_once_its_code_was_entered() {
        assertThat(choose("each").json().get("unconfirmed").asString()).isEqualTo(address);
        assertThat(mofa().post("/me/notifications/confirmation", "{\"code\":\"wrong\"}").problem()).isEqualTo("wrong-code");

        Answer confirmed = mofa().post("/me/notifications/confirmation", "{\"code\":\"%s\"}".formatted(mailedCode()));

        assertThat(confirmed.json().get("email").asString()).isEqualTo(address);
        assertThat(confirmed.json().get("delivery").asString()).isEqualTo("ON");
        assertThat(choose("digest").json().has("unconfirmed")).isFalse();
        assertThat(mofa().send("PUT", "/me/notifications", "{\"email\":\"no address\",\"language\":\"en\",\"mail\":\"each\"}").problem())
                .isEqualTo("invalid-fields");
    }

    @Test
    void a_ministry_is_told_of_a_round_and_of_each_report_in_the_language_of_choice() {
        wantMail("each");
        openRound();
        Received opened = mail("Reporting round opened: 年度末");
        assertThat(opened.text()).contains("Please report on 1 measures", "・3.1(ア)", "Wednesday 30 April 2025, 17:00 JST", opened.stop()
                .replaceAll("[<>]", ""));

        submit(SUBMISSION);
        returned("<b>根拠</b>が必要です");
        Received back = mail("Returned: 3.1(ア) of 年度末");
        assertThat(back.text()).contains("Reason: <b>根拠</b>が必要です", "/results: 内訳を示してください");
        assertThat(back.html()).contains("&lt;b&gt;根拠").doesNotContain("<b>根拠");

        String hash = submit(SUBMISSION.replace("7回", "8回")).json().get("contentHash").asString();
        coordinator().post("/reports/" + report + "/acceptance", "{\"contentHash\":\"%s\"}".formatted(hash));
        mail("Accepted: 3.1(ア) of 年度末");
        coordinator().send("PATCH", "/rounds/" + round, "{\"dueAt\":\"2025-05-09T17:00:00+09:00\"}");
        mail("New due date of 年度末: Friday 9 May 2025, 17:00 JST");
        assertThat(Mails.to(address).stream().map(Received::id)).doesNotHaveDuplicates();
    }

    /** Between the event and its message, the message and the mail, the mail and the mark. */
    @ParameterizedTest
    @CsvSource({"offer,false", "offer,true", "claim,true", "sent,false"})
    void killed_anywhere_a_message_arrives_and_a_duplicate_has_the_same_id(String method, boolean carriedOut) {
        wantMail("each");
        openRound();
        mail("Reporting round opened: 年度末");
        submit(SUBMISSION);

        KillPoints.arm(new Point(method, carriedOut, "recipient=mofa-officer, ministry=Optional[mofa], kind=RETURNED, roundId=" + round));
        returned("根拠が必要です");

        mail("Returned: 3.1(ア) of 年度末");
        await().atMost(PATIENCE).until(() -> KillPoints.hasStruck() && states("returned").equals(List.of("sent")));
        List<Received> arrived = Mails.to(address).stream().filter(mail -> mail.subject().startsWith("Returned")).toList();
        assertThat(arrived).hasSize(method.equals("sent") ? 2 : 1);
        assertThat(arrived.stream().map(Received::id).distinct()).hasSize(1);
    }

    @Test
    void a_digest_gathers_a_day_and_tells_what_is_overdue() {
        wantMail("digest");
        openRound();
        submit(SUBMISSION);
        returned("根拠が必要です");
        await().atMost(PATIENCE).until(() -> states("returned").equals(List.of("waiting")));

        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        messages.offer(List.of(new Message("digest/" + plan + "/mofa-officer", "mofa-officer", Optional.of("mofa"), Kind.DIGEST, "",
                Optional.empty(), now, Map.of("day", "2025-05-01"), false, now)));

        Received digest = mail("Shinchoku: what is new, 2025-05-01");
        assertThat(digest.text()).contains("Overdue reports", "年度末 (mofa): 1 reports", "Returned reports", "Reason: 根拠が必要です");
        await().atMost(PATIENCE).until(() -> states("returned").equals(List.of("sent")));
        assertThat(Mails.to(address)).noneMatch(mail -> mail.subject().startsWith("Returned"));
    }

    @Test
    void before_the_due_date_whoever_still_owes_a_report_is_reminded_once() {
        wantMail("each");
        measures.adoptedPlan(plan);
        measures.measure(measure, plan, "3.1(ア)", "'mofa'");
        String soon = newRound().replace("2025-04-30T17:00:00+09:00", Instant.now().plus(Duration.ofHours(20)).toString());
        await().atMost(PATIENCE).until(() -> coordinator().post("/rounds", soon).status() == 201);

        assertThat(mail("Reminder: 1 reports of 年度末 are missing").text()).contains("・3.1(ア)");
        assertThat(states("reminder")).containsExactly("sent");
    }

    @Test
    void each_day_brings_one_digest_and_one_call_about_what_is_overdue() {
        wantMail("digest");
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            String webhook = coordinator().post("/webhooks", "{\"url\":\"%s\",\"events\":[\"overdue.v1\"]}".formatted(receiver.url()))
                    .json().get(
                            "webhookId").asString();
            openRound();
            Instant tomorrow = LocalDate.now(TOKYO).plusDays(1).atTime(LocalTime.NOON).atZone(TOKYO).toInstant();
            reminding.look(tomorrow);
            reminding.look(tomorrow.plusSeconds(30));

            await().atMost(PATIENCE).until(() -> receiver.calls().stream().filter(call -> call.body().contains(round)).count() == 2);
            assertThat(receiver.calls().stream().map(WebhookReceiver.Call::body)).anyMatch(body -> body.contains(
                    "\"ministry\":\"mofa\"") && body.contains("\"reports\":\"1\""));
            coordinator().send("DELETE", "/webhooks/" + webhook, "");
        }
        assertThat(messages.lastTo("mofa-officer", 100).stream().filter(told -> told.kind() == Kind.DIGEST && told.at().isAfter(Instant
                .now())).map(Messages.Told::state)).containsExactly("waiting");
    }

    @Test
    void the_coordinating_office_reminds_a_ministry_once_a_day_whatever_dies_and_however_often_it_asks() {
        wantMail("each");
        openRound();
        mail("Reporting round opened: 年度末");
        String asked = "{\"ministries\":[\"mofa\"]}";

        KillPoints.arm(new Point("offer", true, "chase/" + round));
        assertThat(coordinator().post("/rounds/" + round + "/reminders", asked).status()).isEqualTo(500);
        JsonNode again = coordinator().post("/rounds/" + round + "/reminders", asked).json().at("/items/0");
        JsonNode more = coordinator().post("/rounds/" + round + "/reminders", asked).json().at("/items/0");

        assertThat(again.get("outcome").asString()).isEqualTo("REMINDED");
        assertThat(more.get("outcome").asString()).isEqualTo("REMINDED_TODAY");
        assertThat(more.at("/last/by").asString()).isEqualTo("coordinator");
        assertThat(more.get("mailed").asInt()).isEqualTo(1);
        mail("Reminder: 1 reports of 年度末 are missing");
        await().atMost(PATIENCE).until(() -> states("reminder").equals(List.of("sent")));
        assertThat(Mails.to(address)).filteredOn(mail -> mail.subject().startsWith("Reminder")).hasSize(1);

        submit(SUBMISSION);
        assertThat(coordinator().post("/rounds/" + round + "/reminders", asked).json().at("/items/0/outcome").asString()).isEqualTo(
                "NOTHING_OWED");
        assertThat(mofa().post("/rounds/" + round + "/reminders", asked).status()).isEqualTo(403);
        assertThat(coordinator().post("/rounds/nothing/reminders", asked).status()).isEqualTo(404);
        assertThat(coordinator().post("/rounds/" + round + "/reminders", "{\"ministries\":[\"nobody\"]}").status()).isEqualTo(400);
    }

    @Test
    void a_log_that_is_read_again_from_its_beginning_tells_nobody_anything_again() {
        wantMail("each");
        openRound();
        submit(SUBMISSION);
        returned("根拠が必要です");
        mail("Returned: 3.1(ア) of 年度末");
        mail("Reporting round opened: 年度末");
        long queued = database.getCollection("messages").countDocuments();

        MongoCollection<Document> places = database.getCollection("relays");
        places.updateOne(Filters.eq("_id", "telling"), Updates.combine(Updates.unset("resumeToken"), Updates.unset("storedAt"), Updates.inc(
                "term", 1L)));
        submit(SUBMISSION.replace("7回", "9回"));
        await().atMost(PATIENCE).until(() -> places.find(Filters.and(Filters.eq("_id", "telling"), Filters.exists("resumeToken")))
                .first() != null);

        assertThat(database.getCollection("messages").countDocuments()).isEqualTo(queued);
    }

    @Test
    void the_link_in_a_mail_stops_the_mails_once_it_is_asked_to() {
        wantMail("each");
        openRound();
        String link = mail("Reporting round opened: 年度末").stop().replaceAll("[<>]", "");
        Api open = Api.at("http://127.0.0.1:" + port).with("Accept-Language", "en");
        String path = java.net.URI.create(link).getPath();

        assertThat(open.get(path).body()).contains("Shall no more mails be sent").contains("<button>");
        assertThat(mofa().get("/me/notifications").json().get("mail").asString()).isEqualTo("each");
        assertThat(open.post(path, "").status()).isEqualTo(200);
        assertThat(mofa().get("/me/notifications").json().get("mail").asString()).isEqualTo("none");
        assertThat(open.post("/notifications/stop/unknown", "").status()).isEqualTo(200);
    }

    @Test
    void the_coordinating_office_alone_sees_contacts_and_sets_a_shared_mailbox() {
        String body = "{\"email\":\"%s\",\"language\":\"ja\",\"mail\":\"each\",\"kinds\":[\"returned\"]}".formatted(address);
        assertThat(mofa().get("/ministries/mofa/contacts").status()).isEqualTo(403);
        assertThat(mofa().send("PUT", "/ministries/mofa/contacts", body).status()).isEqualTo(403);
        assertThat(coordinator().send("PUT", "/ministries/nowhere/contacts", body).status()).isEqualTo(404);
        assertThat(coordinator().send("PUT", "/ministries/mofa/contacts", body).body()).contains("mailbox/mofa", address);
        assertThat(coordinator().send("DELETE", "/ministries/mofa/contacts?subject=nobody", "").status()).isEqualTo(404);

        openRound();
        submit(SUBMISSION);
        returned("根拠が必要です");
        assertThat(mail("【差戻し】年度末 3.1(ア)").text()).contains("理由:根拠が必要です");
        assertThat(coordinator().send("DELETE", "/ministries/mofa/contacts?subject=mailbox/mofa", "").body()).contains("\"mail\":\"none\"");
    }

    @Test
    void a_mail_that_cannot_be_sent_for_good_is_given_up_visibly_and_holds_up_nothing() {
        wantMail("each");
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String id = "confirmation/" + plan;
        messages.offer(List.of(new Message(id, "mofa-officer", Optional.of("mofa"), Kind.CONFIRMATION, "", Optional.empty(), now, Map.of(
                "email", plan + "@.example.jp", "code", "none"), false, now)));

        JsonNode given = await().atMost(PATIENCE).until(() -> mofa().get("/me/notifications").json().at("/last/0"), last -> last.get(
                "state")
                .asString().equals("failed"));
        assertThat(given.get("id").asString()).isEqualTo(id);
        assertThat(given.get("problem").asString()).isEqualTo("The address is none that mail can be sent to");
    }

    @Test
    void a_calendar_program_reads_due_dates_by_a_secret_address_until_another_is_asked_for() {
        openRound();
        String path = calendarPath();
        Answer calendar = Api.at("http://127.0.0.1:" + port).get(path);
        assertThat(calendar.headers().get("content-type")).startsWith("text/calendar");
        assertThat(calendar.body().replace("\r\n ", "")).contains("UID:" + round + "@shinchoku", "DTSTART:20250430T080000Z",
                "reports missing: 1");

        String another = calendarPath();
        assertThat(Api.at("http://127.0.0.1:" + port).get(path).status()).isEqualTo(404);
        assertThat(mofa().send("DELETE", "/me/calendar", "").status()).isEqualTo(204);
        assertThat(Api.at("http://127.0.0.1:" + port).get(another).status()).isEqualTo(404);
    }

    private String calendarPath() {
        return java.net.URI.create(mofa().post("/me/calendar", "").json().get("url").asString()).getPath();
    }

    private void returned(String reason) {
        Answer answer = coordinator().post("/reports/" + report + "/return",
                "{\"reason\":\"%s\",\"comments\":[{\"field\":\"/results\",\"text\":\"内訳を示してください\"}]}".formatted(reason));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private void wantMail(String mail) {
        choose(mail);
        assertThat(mofa().post("/me/notifications/confirmation", "{\"code\":\"%s\"}".formatted(mailedCode())).status()).isEqualTo(200);
    }

    private Answer choose(String mail) {
        return mofa().send("PUT", "/me/notifications", "{\"email\":\"%s\",\"language\":\"en\",\"mail\":\"%s\"}".formatted(address, mail));
    }

    private String mailedCode() {
        Matcher code = CODE.matcher(mail("Shinchoku: confirm your e-mail address").text());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private Received mail(String subject) {
        return await().atMost(PATIENCE).until(() -> Mails.to(address).stream().filter(mail -> mail.subject().equals(subject)).findFirst(),
                Optional::isPresent).orElseThrow();
    }

    /** Of the messages about this test's round. */
    private List<String> states(String kind) {
        return mofa().get("/me/notifications").json().get("last").valueStream().filter(told -> told.get("kind").asString().equals(kind)
                && told
                        .path("roundId").asString("").equals(round)).map(told -> told.get("state").asString()).toList();
    }
}
