package dev.shinchoku.local.launcher.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.shinchoku.local.launcher.Part;
import tools.jackson.databind.JsonNode;

/**
 * Plays a whole reporting round through the public APIs: a published page in, next year's plan out of it, reports asked for, submitted, one
 * returned and mended, all accepted, the annual report out. Played again it goes on from where it stopped, and changes nothing at its end.
 */
public final class DemoRound {
    private static final String LAST_YEAR = "kurashi2023";
    private static final String PLAN = "kurashi2024";
    private static final String NEXT_YEAR = "kurashi2025";
    private static final String ROUND = "kurashi2024-final";

    private final Stage stage;
    private final Consumer<String> say;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new HashMap<>();

    public DemoRound(Stage stage, Consumer<String> say) {
        this.stage = stage;
        this.say = say;
    }

    public void play() {
        importLastYear();
        makeThisYearsPlan();
        openRound();
        submitAll();
        returnOneAndMendIt();
        acceptAll();
        makeNextYearsDraft();
        showAnnualReport();
    }

    private void importLastYear() {
        measures().post("/plans", Map.of("planId", LAST_YEAR, "title", "くらしの基盤づくり年次計画 2023", "fiscalYear", 2023, "strategy", "くらしの基盤づくり戦略"))
                .mayBeDoneAlready();
        JsonNode report = measures().postText("/plans/" + LAST_YEAR + "/imports", samplePlan()).mustBeDone();
        say.accept("Imported the published plan of FY2023: %d headings, %d rows, %d changes, %d warnings".formatted(report.get("headings")
                .asInt(),
                report.get("measures").asInt(), report.get("changes").size(), report.get("warnings").size()));
    }

    private void makeThisYearsPlan() {
        measures().post("/plans/" + LAST_YEAR + "/carry-over", Map.of("planId", PLAN, "title", "くらしの基盤づくり年次計画 2024")).mayBeDoneAlready();
        measures().post("/plans/" + PLAN + "/adoption", Map.of()).mayBeDoneAlready();
        say.accept("Made the plan of FY2024 from the published next plans, and adopted it");
    }

    private void openRound() {
        Map<String, String> round = Map.of("roundId", ROUND, "planId", PLAN, "title", "2024年度 年度末の進捗照会", "dueAt",
                "2025-04-30T17:00:00+09:00");
        Retry.until("intake has heard of the adopted plan", () -> intake("coordinator").post("/rounds", round),
                answer -> answer.status() == 201 || answer.body().contains("round-exists"));
        say.accept("Opened the reporting round: %d reports are asked for".formatted(reports("").size()));
    }

    private void submitAll() {
        List<JsonNode> owed = Stream.concat(reports("&state=REQUESTED").stream(), reports("&state=RETURNED").stream()).toList();
        for (int i = 0; i < owed.size(); i++) {
            submit(owed.get(i), SampleProgress.of(i));
        }
        say.accept("The ministries submitted %d reports".formatted(owed.size()));
    }

    private void returnOneAndMendIt() {
        List<JsonNode> submitted = reports("&state=SUBMITTED");
        if (!submitted.isEmpty()) {
            JsonNode one = submitted.getFirst();
            intake("coordinator").post(path(one) + "/return", Map.of("reason", "実績の内訳が読み取れません。", "comments",
                    List.of(Map.of("field", "/results", "text", "都道府県と市区町村の別を示してください。")))).mustBeDone();
            submit(one, SampleProgress.withDetails(SampleProgress.of(0)));
            say.accept("The coordinating office returned %s; the ministry mended and submitted it again".formatted(one.get("reportId")
                    .asString()));
        }
    }

    private void acceptAll() {
        List<JsonNode> submitted = reports("&state=SUBMITTED");
        submitted.forEach(report -> intake("coordinator").post(path(report) + "/acceptance", Map.of("contentHash", report.get("contentHash")
                .asString()))
                .mustBeDone());
        say.accept("The coordinating office accepted %d reports".formatted(submitted.size()));
    }

    private void makeNextYearsDraft() {
        int measuresInPlan = measures().get("/plans/" + PLAN + "/measures?limit=1000").get("items").size();
        Map<String, String> draft = Map.of("planId", NEXT_YEAR, "title", "くらしの基盤づくり年次計画 2025(案)");
        Retry.until("measures has heard of all accepted next plans",
                () -> measures().post("/plans/" + PLAN + "/carry-over", draft).mustBeDone(), made -> made.get("accepted")
                        .asInt() == measuresInPlan);
        say.accept("Made the draft of FY2025 from the accepted next plans");
    }

    private void showAnnualReport() {
        JsonNode report = Retry.until("the annual report shows every accepted report", () -> reporting().get("/annual-reports/" + PLAN),
                ReportTable::isComplete);
        say.accept("");
        ReportTable.of(report).lines().forEach(say);
    }

    private void submit(JsonNode report, Map<String, Object> progress) {
        intake(report.get("ministry").asString() + "-officer").post(path(report) + "/submissions", progress).mustBeDone();
    }

    private List<JsonNode> reports(String more) {
        return intake("coordinator").get("/reports?limit=1000&round=" + ROUND + more).get("items").valueStream().toList();
    }

    private static String path(JsonNode report) {
        return "/reports/" + report.get("reportId").asString();
    }

    private Service measures() {
        return service(Part.MEASURES, "coordinator");
    }

    private Service intake(String user) {
        return service(Part.INTAKE, user);
    }

    private Service reporting() {
        return service(Part.REPORTING, "coordinator");
    }

    private Service service(Part part, String user) {
        return new Service(http, stage.address(part), tokens.computeIfAbsent(user, stage::token));
    }

    private static String samplePlan() {
        try (InputStream text = Objects.requireNonNull(DemoRound.class.getResourceAsStream("/sample/annual-plan-2023.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
