package dev.shinchoku.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;

import dev.shinchoku.service.testing.Api.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ImportingTest extends MeasuresTest {
    @BeforeEach
    void aPlan() {
        register(plan, 2023);
    }

    @Test
    void a_dry_run_says_what_it_would_do_and_stores_nothing() {
        Answer preview = importPage("?dryRun=true", PAGE);

        assertThat(preview.status()).as(preview.body()).isEqualTo(200);
        assertThat(preview.json().get("dryRun").asBoolean()).isTrue();
        assertThat(types(preview)).containsExactly("annual-plan-outlined.v1", "measure-registered.v1", "measure-planned.v1",
                "measure-history-recorded.v1");
        assertThat(coordinator().get("/plans/" + plan + "/measures").json().get("items")).isEmpty();
        assertThat(coordinator().get("/plans/" + plan).json().get("version").asLong()).isEqualTo(1);
    }

    @Test
    void a_page_brings_headings_the_excerpt_the_measure_and_all_three_texts() {
        Answer done = importPage("", PAGE);

        assertThat(done.status()).as(done.body()).isEqualTo(200);
        JsonNode headings = coordinator().get("/plans/" + plan).json().get("headings");
        assertThat(headings.valueStream().map(heading -> heading.get("number").asString())).containsExactly("2", "2.1", "2.1(1)");
        assertThat(headings.at("/2/excerpts/0/bullets/0").asString()).startsWith("住民が同じこと");
        JsonNode measure = coordinator().get("/measures/" + plan + "-2-1-1-01").json();
        JsonNode place = measure.at("/places/" + plan);
        assertThat(place.get("label").asString()).isEqualTo("2.1(1)(ア)");
        assertThat(place.get("ministries").valueStream().map(JsonNode::asString)).containsExactly("da", "mic");
        assertThat(place.at("/plan/0/text").asString()).isEqualTo("デジタル庁及び総務省において、窓口の標準的な手順をまとめ、百の市町村に広げる。");
        assertThat(place.at("/publishedResults/0/text").asString()).isEqualTo("・手順書をまとめ、百二十の市町村に広げた。");
        assertThat(place.at("/publishedNextPlan/0/text").asString()).isEqualTo("・手順書を改め、三百の市町村に広げる。");
    }

    @Test
    void the_same_page_again_changes_nothing() {
        importPage("", PAGE);
        String before = coordinator().get("/measures/" + plan + "-2-1-1-01/events").body();

        assertThat(types(importPage("", PAGE))).isEmpty();
        assertThat(coordinator().get("/measures/" + plan + "-2-1-1-01/events").body()).isEqualTo(before);
    }

    @Test
    void a_changed_page_changes_just_what_changed() {
        importPage("", PAGE);

        assertThat(types(importPage("", PAGE.replace("手順をまとめ、百の", "手順をまとめ、二百の")))).containsExactly("measure-planned.v1");
        assertThat(types(importPage("", PAGE.replace("手順をまとめ、百の", "手順をまとめ、二百の").replace("(ア) デジタル庁\n総務省", "(ア) 総務省\nデジタル庁"))))
                .containsExactly("measure-reassigned.v1");
    }

    @Test
    void what_is_no_plan_is_refused() {
        assertThat(importPage("", "本日は晴天なり。").problem()).isEqualTo("not-a-plan");
        assertThat(importPage("", "本日は晴天なり。").status()).isEqualTo(422);
        assertThat(importPage("", "").status()).isEqualTo(400);
        assertThat(coordinator().post("/plans/" + plan + "/imports", "{}").status()).isEqualTo(415);
        assertThat(coordinator().with("Content-Type", "text/plain;charset=UTF-8").post("/plans/unknown/imports", PAGE).status()).isEqualTo(
                404);
        assertThat(importPage("", "あ".repeat(1_700_000)).status()).isEqualTo(413);
    }

    @Test
    void the_published_page_of_a_real_plan() throws IOException {
        assumeTrue(Files.exists(SHARED_PAGE), "the real page is not here");

        Answer done = importPage("", Files.readString(SHARED_PAGE));

        assertThat(done.status()).isEqualTo(200);
        JsonNode imported = coordinator().get("/plans/" + plan).json();
        assertThat(imported.get("headings").valueStream().map(heading -> heading.get("number").asString())).containsExactly("3", "3.1",
                "3.1(1)");
        assertThat(imported.at("/headings/2/excerpts/0/bullets")).hasSize(5);
        JsonNode measures = coordinator().get("/plans/" + plan + "/measures").json().get("items");
        assertThat(measures.at("/0/places/" + plan + "/ministries").valueStream().map(JsonNode::asString)).containsExactly("cas", "mofa");
        assertThat(measures.at("/1/places/" + plan + "/ministries").valueStream().map(JsonNode::asString)).containsExactly("mofa");
        assertThat(measures.at("/0/places/" + plan + "/plan/0/text").asString()).startsWith("内閣官房、外務省及び関係府省庁において、引き続き、").endsWith("寄与する。");
    }

    private static java.util.List<String> types(Answer report) {
        return report.json().get("changes").valueStream().map(change -> change.get("type").asString()).toList();
    }
}
