package dev.shinchoku.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import dev.shinchoku.service.testing.Api;
import dev.shinchoku.service.testing.Api.Answer;
import dev.shinchoku.service.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** A workbook is downloaded, filled in by editing its parts as an office program would, uploaded, looked at and confirmed. */
class WorkbookRoundTripTest extends IntakeTest {
    private static final Pattern JAPANESE = Pattern.compile("&#x([0-9a-f]{4,});");
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired
    private WebApplicationContext context;

    @Test
    void what_was_filled_in_is_submitted_once_and_nothing_is_lost() {
        openRound();
        submit(SUBMISSION);
        returned();
        JsonNode preview = upload(filled("協議を7回行った。", "協議を9回行った。"));
        assertThat(preview.at("/counts/CHANGED").asInt()).as(preview.toString()).isEqualTo(1);
        assertThat(preview.at("/rows/0/fields/0/after").asString()).isEqualTo("協議を9回行った。");
        assertThat(reports("&state=RETURNED")).hasSize(1);

        JsonNode confirmed = confirm(preview, "{}").json();
        assertThat(confirmed.get("submitted").asInt()).as(confirmed.toString()).isEqualTo(1);
        assertThat(confirmed.at("/items/0/receipt/state").asString()).isEqualTo("SUBMITTED");
        JsonNode content = coordinator().get("/reports/" + report).json().get("content");
        assertThat(content.get("results").asString()).isEqualTo("協議を9回行った。");
        assertThat(content.at("/indicators/0/actual").asInt()).isEqualTo(7);
        assertThat(content.at("/evidence/0/url").asString()).isEqualTo("https://example.go.jp/1");
        assertThat(confirm(preview, "{}").json()).isEqualTo(confirmed);
        assertThat(coordinator().get("/reports/" + report + "/events").json()).hasSize(4);
    }

    @Test
    void each_problem_is_named_at_its_cell_and_the_other_rows_can_be_submitted() {
        openRound();
        submit(SUBMISSION);
        returned();
        JsonNode preview = upload(filled("<t xml:space=\"preserve\">順調</t>", "<t>よい</t>").replaceAll("順調", "よい"));
        assertThat(preview.at("/counts/REFUSED").asInt()).as(preview.toString()).isEqualTo(1);
        assertThat(preview.at("/rows/0/problems/0/cell").asString()).isEqualTo("E2");
        assertThat(preview.at("/rows/0/problems/0/code").asString()).isEqualTo("unknown-status");
        assertThat(confirm(preview, "{}").problem()).isEqualTo("workbook-has-problems");
        assertThat(confirm(preview, "{\"partial\":true}").json().get("submitted").asInt()).isZero();

        JsonNode checked = upload(filled("協議を7回行った。", ""));
        assertThat(checked.at("/rows/0/problems/0/cell").asString()).as(checked.toString()).isEqualTo("F2");
    }

    @Test
    void a_workbook_from_before_a_change_is_recognised_and_overwrites_only_when_asked_to() {
        openRound();
        submit(SUBMISSION);
        returned();
        byte[] old = filled("協議を7回行った。", "古いままの文章。").bytes();
        submit(SUBMISSION.replace("7回", "8回"));
        JsonNode preview = upload(new Workbook(old));
        assertThat(preview.at("/counts/OUTDATED").asInt()).as(preview.toString()).isEqualTo(1);
        assertThat(confirm(preview, "{}").problem()).isEqualTo("workbook-outdated");
        assertThat(confirm(preview, "{\"partial\":true}").json().get("outdated").asInt()).isEqualTo(1);
        assertThat(confirm(preview, "{\"overwrite\":true}").json().get("submitted").asInt()).isEqualTo(1);
        assertThat(coordinator().get("/reports/" + report).body()).contains("古いままの文章。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "=HYPERLINK(\"https://example.com\",\"年次計画\")", "@SUM(A1)", "+81-3-0000-0000", "-2+3", "\t=1+1",
        "'=1+1"})
    void a_text_that_looks_like_a_formula_comes_out_as_text_and_goes_in_again_as_it_was(String text) {
        openRound();
        submit(SUBMISSION.replace("協議を7回行った。", quoted(text)));
        returned();
        Workbook workbook = download(mofa());
        assertThat(workbook.text()).doesNotContain("<f>", "<f ");
        assertThat(upload(workbook).at("/counts/SAME").asInt()).isEqualTo(1);
    }

    @Test
    void another_ministrys_or_rounds_workbook_and_what_is_none_are_refused() {
        openRound();
        Api cas = as(TestTokens.officer("cas"));
        Workbook own = download(mofa());
        assertThat(refusal(download(cas))).isEqualTo("workbook-of-another-ministry");
        assertThat(refusal(own.replaceAll(round + ".", "another-round."))).isEqualTo("workbook-of-another-round");
        assertThat(cas.get("/workbook-uploads/" + upload(own).get("uploadId").asString()).status()).isEqualTo(404);
        Answer none = mofa().with("Content-Type", XLSX).post("/rounds/" + round + "/workbook", "MZ no workbook".getBytes(
                StandardCharsets.UTF_8));
        assertThat(none.problem()).isEqualTo("workbook-not-a-workbook");
        assertThat(mofa().with("Content-Type", XLSX).post("/rounds/" + round + "/workbook", new byte[20_000_001]).status()).isEqualTo(413);
        assertThat(mofa().with("Content-Type", XLSX).post("/rounds/nothing/workbook", new byte[10]).status()).isEqualTo(404);
        assertThat(mofa().get("/workbook-uploads/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void the_same_is_done_by_pages_without_scripts() throws Exception {
        openRound();
        submit(SUBMISSION);
        returned();
        ScriptlessBrowser browser = new ScriptlessBrowser(context);
        String page = "/desk/rounds/" + round + "/workbook";
        assertThat(ScriptlessBrowser.text(browser.page("/desk?round=" + round, "mofa-officer"))).contains("href=\"" + page + "\"");
        assertThat(ScriptlessBrowser.text(browser.page(page, "mofa-officer"))).contains(page + ".xlsx");
        byte[] downloaded = browser.page(page + ".xlsx", "mofa-officer").getContentAsByteArray();

        MockHttpServletResponse refused = browser.upload(page, "MZ".getBytes(StandardCharsets.UTF_8), "mofa-officer");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(ScriptlessBrowser.text(refused)).contains("Excelファイルとして読み取れません。");
        String preview = browser.upload(page, new Workbook(downloaded).replaceAll("協議を7回行った。", "協議を9回行った。").bytes(), "mofa-officer")
                .getRedirectedUrl();
        assertThat(ScriptlessBrowser.text(browser.page(preview, "mofa-officer"))).contains("1件を提出できます。", "<span>7</span>", "<span>9</span>",
                "1件を提出する");
        assertThat(browser.page(preview, "cas-officer").getStatus()).isEqualTo(404);
        assertThat(ScriptlessBrowser.text(browser.send(preview + "/confirmation", new LinkedMultiValueMap<>(), "mofa-officer"))).contains(
                "1件のうち1件を提出しました。");
        assertThat(coordinator().get("/reports/" + report).body()).contains("協議を9回行った。");
        assertThat(browser.page(page, "coordinator").getStatus()).isEqualTo(403);
    }

    @Test
    void what_was_planned_and_reported_before_stands_beside_what_is_asked() {
        openRound();
        measures.planned(measure, plan, "毎月協議する。");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(download(mofa()).text()).contains("毎月協議する。", report));
        submit(SUBMISSION);
        returned();
        assertThat(download(mofa()).text()).contains("根拠を示してください。", "協議を7回行った。");
    }

    private void returned() {
        assertThat(coordinator().post("/reports/" + report + "/return", "{\"reason\":\"根拠を示してください。\"}").status()).isEqualTo(200);
    }

    private Workbook filled(String before, String after) {
        return download(mofa()).replaceAll(before, after);
    }

    private Workbook download(Api by) {
        return new Workbook(by.with("Accept-Language", "ja").download("/rounds/" + round + "/workbook"));
    }

    private JsonNode upload(Workbook workbook) {
        Answer answer = mofa().with("Content-Type", XLSX).post("/rounds/" + round + "/workbook", workbook.bytes());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private static String quoted(String text) {
        return text.replace("\"", "\\\"").replace("\t", "\\t");
    }

    private String refusal(Workbook workbook) {
        return mofa().with("Content-Type", XLSX).post("/rounds/" + round + "/workbook", workbook.bytes()).problem();
    }

    private Answer confirm(JsonNode preview, String body) {
        return mofa().post("/workbook-uploads/" + preview.get("uploadId").asString() + "/confirmation", body);
    }

    private record Workbook(byte[] bytes) {
        Workbook replaceAll(String before, String after) {
            return rewritten(text -> text.replace(before, after));
        }

        String text() {
            StringBuilder all = new StringBuilder();
            rewritten(text -> {
                all.append(text);
                return text;
            });
            return all.toString();
        }

        private Workbook rewritten(UnaryOperator<String> change) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try {
                Path file = Files.write(Files.createTempFile("workbook", ".xlsx"), bytes);
                try (ZipFile in = new ZipFile(file.toFile()); ZipOutputStream out = new ZipOutputStream(packed)) {
                    for (ZipEntry part : in.stream().map(ZipEntry.class::cast).toList()) {
                        out.putNextEntry(new ZipEntry(part.getName()));
                        out.write(change.apply(plain(new String(in.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8))).getBytes(
                                StandardCharsets.UTF_8));
                    }
                } finally {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Workbook(packed.toByteArray());
        }

        /** Japanese is written as numbers of characters, as an office program would not. */
        private static String plain(String xml) {
            return JAPANESE.matcher(xml).replaceAll(number -> Character.toString(Integer.parseInt(number.group(1), 16)));
        }
    }
}
