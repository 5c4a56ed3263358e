package dev.shinchoku.reporting;

import static dev.shinchoku.reporting.testing.Story.DUE;
import static dev.shinchoku.reporting.testing.Story.OPENED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import dev.shinchoku.reporting.testing.RunningReporting;
import dev.shinchoku.reporting.testing.Story;
import dev.shinchoku.service.testing.Api;
import dev.shinchoku.service.testing.Api.Answer;
import dev.shinchoku.service.testing.TestTokens;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ApiTest extends RunningReporting {
    @Test
    void the_overview_tells_each_ministry_by_state_and_who_is_late() {
        Story story = told("overview");
        JsonNode overview = coordinator().get("/overview?round=" + story.round()).json();
        assertThat(overview.at("/total/total").asInt()).isEqualTo(2);
        assertThat(overview.at("/total/accepted").asInt()).isEqualTo(1);
        assertThat(overview.at("/total/late").asInt()).isEqualTo(1);
        assertThat(overview.at("/ministries/0/ministry").asString()).isEqualTo("cas");
        assertThat(overview.at("/ministries/0/counts/late").asInt()).isEqualTo(1);
        assertThat(overview.at("/statuses/ON_TRACK").asInt()).isEqualTo(1);
    }

    @Test
    void an_instant_between_return_and_acceptance_shows_what_was_known_then() {
        Story story = told("asof");
        JsonNode then = coordinator().get("/overview?round=" + story.round() + "&asOf=2025-04-10T12:00:00%2B09:00").json();
        assertThat(then.at("/total/returned").asInt()).isEqualTo(1);
        assertThat(then.at("/total/accepted").asInt()).isZero();
        assertThat(then.at("/total/late").asInt()).isZero();
        assertThat(coordinator().get("/annual-reports/asof?asOf=2025-04-10T12:00:00%2B09:00").body()).doesNotContain("協議を").contains(
                "NONE");
        assertThat(coordinator().get("/annual-reports/asof").body()).contains("協議を7回行った。").doesNotContain("協議を3回");
        assertThat(coordinator().get("/measures/asof-m1/timeline?asOf=2025-04-10T12:00:00%2B09:00").body()).contains("内訳を示してください")
                .doesNotContain("協議を7回");
    }

    @Test
    void before_anything_happened_there_is_nothing() {
        Story story = told("before");
        assertThat(coordinator().get("/overview?round=" + story.round() + "&asOf=2020-01-01T00:00:00Z").status()).isEqualTo(404);
    }

    @Test
    void another_ministry_sees_accepted_content_alone() {
        Story story = told("isolation");
        happened(List.of(story.submitted("cas", "ひみつの成果", DUE.plusSeconds(1)), story.returned("cas", "ひみつの理由", DUE.plusSeconds(2))));
        for (String path : List.of("/measures/" + story.measure() + "/timeline", "/ministries/cas?round=" + story.round(),
                "/annual-reports/"
                        + story.plan(), "/overview?round=" + story.round(), "/measures?round=" + story.round())) {
            assertThat(api(TestTokens.officer("mofa")).get(path).status()).as(path).isEqualTo(200);
            assertThat(api(TestTokens.officer("mofa")).get(path).body()).as(path).doesNotContain("ひみつ");
        }
        assertThat(api(TestTokens.officer("mofa")).get("/measures/" + story.measure() + "/timeline").body()).contains("協議を3回行った。");
        assertThat(api(TestTokens.officer("cas")).get("/measures/" + story.measure() + "/timeline").body()).contains("ひみつの成果", "ひみつの理由",
                "協議を7回行った。").doesNotContain("協議を3回");
        assertThat(api(TestTokens.auditor()).get("/ministries/cas?round=" + story.round()).body()).contains("ひみつの理由");
    }

    @Test
    void the_annual_report_stands_in_the_order_of_headings_with_each_ministrys_part() {
        told("annual");
        JsonNode report = coordinator().get("/annual-reports/annual.json").json();
        assertThat(report.get("sections").valueStream().map(section -> section.get("number").asString())).containsExactly("3", "3.1", "4");
        JsonNode row = report.at("/sections/1/rows/0");
        assertThat(row.at("/results/0/ministry").asString()).isEqualTo("mofa");
        assertThat(row.at("/results/0/text").asString()).isEqualTo("協議を7回行った。");
        assertThat(row.at("/missing/0").asString()).isEqualTo("cas");
        assertThat(report.at("/sections/2/rows/0/relistedFrom").asString()).isEqualTo("3.1(ア)");
    }

    @Test
    void the_annual_report_as_csv_opens_in_a_spreadsheet_and_runs_no_formula() {
        told("csv");
        Answer csv = coordinator().with("Accept", "text/csv").get("/annual-reports/csv");
        assertThat(csv.headers().get("content-type")).startsWith("text/csv");
        assertThat(csv.body()).startsWith("\uFEFF").contains("\r\n", "3.1(ア)", "内閣官房、外務省", "協議を7回行った。").doesNotContain(",=", "\"=");
    }

    @Test
    void the_annual_report_as_html_is_a_page() {
        told("html");
        assertThat(coordinator().get("/annual-reports/html.html").body()).startsWith("<!DOCTYPE html>").contains("協議を7回行った。");
    }

    @Test
    void what_is_asked_wrongly_is_told_in_a_problem_detail() {
        Story story = told("wrong");
        assertThat(coordinator().get("/annual-reports/wrong.pdf")).satisfies(answer -> told(answer, 406, "not-acceptable"));
        assertThat(coordinator().with("Accept", "application/pdf").get("/annual-reports/wrong")).satisfies(answer -> told(answer, 406,
                "not-acceptable"));
        for (String asOf : List.of("yesterday", "2025-04-10T12:00:00", "2025-04-10")) {
            assertThat(coordinator().get("/overview?round=" + story.round() + "&asOf=" + asOf)).satisfies(answer -> told(answer, 400,
                    "invalid-parameter"));
        }
        assertThat(coordinator().get("/annual-reports/nothing-like-it")).satisfies(answer -> told(answer, 404, "not-found"));
        assertThat(coordinator().get("/measures/nothing-like-it/timeline")).satisfies(answer -> told(answer, 404, "not-found"));
        assertThat(coordinator().get("/ministries/nothing")).satisfies(answer -> told(answer, 404, "not-found"));
        assertThat(coordinator().get("/nothing")).satisfies(answer -> told(answer, 404, "not-found"));
        assertThat(Api.at(base() + "/api/v1").get("/overview")).satisfies(answer -> told(answer, 401, "unauthenticated"));
        assertThat(api(TestTokens.expired()).get("/overview")).satisfies(answer -> told(answer, 401, "unauthenticated"));
    }

    @Test
    void an_unchanged_annual_report_is_not_sent_again() {
        told("etag");
        Answer first = coordinator().get("/annual-reports/etag");
        assertThat(first.headers().get("etag")).isNotBlank();
        assertThat(coordinator().with("If-None-Match", first.headers().get("etag")).get("/annual-reports/etag").status()).isEqualTo(304);
    }

    private static void told(Answer answer, int status, String problem) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
    }

    /** Submitted, returned on 9 April, submitted again and accepted on 20 April by 外務省; never submitted by 内閣官房. */
    private Story told(String name) {
        Story story = new Story(name);
        happened(story.opened());
        happened(List.of(story.submitted("mofa", "協議を3回行った。", OPENED.plusSeconds(60)), story.returned("mofa", "内訳を示してください。", OPENED
                .plusSeconds(
                        8 * 86_400)), story.submitted("mofa", "協議を7回行った。", OPENED.plusSeconds(18 * 86_400)), story.accepted("mofa", OPENED
                                .plusSeconds(
                                        19 * 86_400))));
        return story;
    }

    private Api coordinator() {
        return api(TestTokens.coordinator());
    }
}
