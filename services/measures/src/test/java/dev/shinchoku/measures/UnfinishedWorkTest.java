package dev.shinchoku.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a crash left in the ledger: accepted, and not finished. */
class UnfinishedWorkTest extends MeasuresTest {
    private static final String EARLIER = PAGE;
    private static final String LATER = PAGE.replace("手順をまとめ、百の", "手順をまとめ、二百の");

    @Autowired
    private MongoDatabase database;

    @BeforeEach
    void aPlan() {
        register(plan, 2023);
    }

    @Test
    void is_finished_by_itself_in_the_order_in_which_it_was_accepted() {
        Document second = unfinished(plan, LATER, 2);
        Document first = unfinished(plan, EARLIER, 1);
        ledger().insertMany(List.of(second, first));

        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(List.of(now(first), now(second))).allSatisfy(
                work -> assertThat(
                        work).containsKey("finishedAt").doesNotContainKey("unfinished")));

        assertThat(coordinator().get("/measures/" + plan + "-2-1-1-01").json().at("/places/" + plan + "/plan/0/text").asString()).contains(
                "二百の市町村");
        assertThat(coordinator().get("/measures/" + plan + "-2-1-1-01/events").json().valueStream().map(event -> event.get("type")
                .asString()))
                .containsExactly("measure-registered.v1", "measure-planned.v1", "measure-history-recorded.v1", "measure-planned.v1");
    }

    @Test
    void is_put_aside_with_its_reason_when_it_can_never_be_finished_and_holds_up_nothing() {
        Document hopeless = unfinished("unknown-" + plan, PAGE, 1);
        ledger().insertOne(hopeless);

        assertThat(importPage("", PAGE).status()).as("work that was accepted later").isEqualTo(200);

        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(now(hopeless)).containsKey("failedAt").doesNotContainKey(
                "unfinished"));
        assertThat(now(hopeless).getString("reason")).contains("NoSuchPlan").contains("unknown-" + plan);
    }

    private MongoCollection<Document> ledger() {
        return database.getCollection("work");
    }

    private Document now(Document work) {
        return ledger().find(new Document("_id", work.get("_id"))).first();
    }

    /** As the ledger keeps it. */
    private static Document unfinished(String planId, String text, int order) {
        return new Document("_id", UUID.randomUUID().toString()).append("work", new Document("kind", "import").append("planId", planId)
                .append(
                        "text", text)).append("actor", new Document("subject", "coordinator").append("ministry", "").append("roles", List
                                .of(
                                        "coordinator"))).append("acceptedAt", new Date(1_000L * order)).append("unfinished", true);
    }
}
