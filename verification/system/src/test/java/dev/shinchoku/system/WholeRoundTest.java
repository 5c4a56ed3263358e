package dev.shinchoku.system;

import static dev.shinchoku.system.SampleRound.accept;
import static dev.shinchoku.system.SampleRound.mustBe;
import static dev.shinchoku.system.SampleRound.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;

import dev.shinchoku.service.testing.Api.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One progress update's whole way, and a year's whole way, through the running system. */
class WholeRoundTest {
    private static final String PAGE = """
            3 安全な社会

            3.1 法の支配

            (1) 規範づくり
            安全戦略(2021年9月28日閣議決定)より
            ・規範の実践に積極的に取り組む。
            項番 担当府省庁
            (ア) 内閣官房
            外務省

            2023 年度

            年次計画

            2023 年度

            取組の成果、進捗状況及び 2024 年度

            年次計画

            内閣官房及び外務省において、意見交換の機会を設 <成果・進捗状況>
            けて、二国間の協力を強める。
            ・七か国と意見交換を行い、共同文書をまとめた。
            <2024 年度年次計画>
            ・引き続き、意見交換の機会を設ける。

            (イ) 外務省

            外務省において、国際法の議論を進める。 <成果・進捗状況>
            ・作業部会の議論に参加し、報告書をまとめた。
            <2024 年度年次計画>
            ・作業部会の議論に引き続き参加する。
            """;

    @Test
    void a_year_goes_from_the_published_page_to_the_annual_report_and_on_to_next_years_draft() {
        SampleRound sample = SampleRound.open(PAGE);
        List<String> reports = sample.reports().stream().map(report -> report.get("reportId").asString()).toList();
        assertThat(reports).hasSize(3).extracting(SampleRound::ministryOf).containsExactlyInAnyOrder("cas", "mofa", "mofa");

        for (String report : reports) {
            mustBe(201, submit(report, "初回 " + report));
        }
        String returned = reports.getFirst();
        Answer giveBack = mustBe(200, SystemUnderTest.intake("coordinator").post("/reports/" + returned + "/return",
                "{\"reason\":\"内訳が必要\"}"));
        Instant betweenReturnAndAcceptance = awaitStep(sample, returned, giveBack).plusMillis(1);
        await().until(() -> Instant.now().isAfter(betweenReturnAndAcceptance.plusMillis(5)));
        mustBe(201, submit(returned, "再提出 " + returned));
        for (JsonNode report : sample.reports()) {
            mustBe(200, accept(report.get("reportId").asString(), report.get("contentHash").asString()));
        }

        JsonNode complete = await().until(() -> annualReport(sample.plan, ""), report -> rows(report).stream().allMatch(
                WholeRoundTest::isComplete));
        assertThat(complete.toString()).contains("再提出 " + returned).doesNotContain("初回 " + returned);
        assertThat(rows(complete)).extracting(row -> row.get("label").asString()).containsExactly("3.1(1)(ア)", "3.1(1)(イ)");

        JsonNode then = annualReport(sample.plan, "?asOf=" + betweenReturnAndAcceptance);
        assertThat(rows(then)).allMatch(row -> row.get("results").isEmpty());
        JsonNode overview = SystemUnderTest.reporting("coordinator").get("/overview?round=" + sample.round + "&asOf="
                + betweenReturnAndAcceptance).json();
        assertThat(overview.at("/total/returned").asInt()).isEqualTo(1);
        assertThat(overview.at("/total/submitted").asInt()).isEqualTo(2);
        assertThat(overview.at("/total/accepted").asInt()).isZero();

        assertThat(rows(annualReport(sample.lastYear, "")).getFirst().at("/results/0/text").asString()).startsWith("・七か国と意見交換を行い");
        Answer draft = await().until(() -> SystemUnderTest.measures().post("/plans/" + sample.plan + "/carry-over",
                "{\"planId\":\"%s-2025\",\"title\":\"来年度\"}".formatted(sample.plan)), made -> made.json().get("accepted").asInt() == 2);
        assertThat(draft.json().get("measures").asInt()).isEqualTo(2);
        assertThat(SystemUnderTest.measures().get("/plans/" + sample.plan + "-2025/measures").body()).contains("再提出 " + returned
                + " の次の計画");
    }

    /** Waits until reporting shows the step, and gives its time. */
    private static Instant awaitStep(SampleRound sample, String report, Answer receipt) {
        String measure = report.split("\\.")[1];
        String eventId = receipt.json().get("eventId").asString();
        return await().until(() -> SystemUnderTest.reporting("coordinator").get("/measures/" + measure + "/timeline").json().get("steps")
                .valueStream()
                .filter(step -> step.get("eventId").asString().equals(eventId)).map(step -> Instant.parse(step.get("at").asString()))
                .toList(),
                found -> !found.isEmpty()).getFirst();
    }

    private static JsonNode annualReport(String plan, String query) {
        Answer answer = SystemUnderTest.reporting("coordinator").with("Accept", "application/json").get("/annual-reports/" + plan + query);
        return answer.status() == 200
                ? answer.json()
                : tools.jackson.databind.json.JsonMapper.shared().readTree("{\"sections\":[{\"rows\":[{\"source\":\"NONE\"}]}]}");
    }

    private static List<JsonNode> rows(JsonNode report) {
        return report.get("sections").valueStream().flatMap(section -> section.get("rows").valueStream()).toList();
    }

    private static boolean isComplete(JsonNode row) {
        return row.get("source").asString().equals("ACCEPTED") && row.get("missing").isEmpty();
    }
}
