package dev.shinchoku.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.shinchoku.service.testing.Api.Answer;
import dev.shinchoku.service.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trails are verified as an auditor would: by the documented algorithm, in another language. */
class AuditTrailTest extends IntakeTest {
    private static final Path VERIFICATION = Path.of("src/main/resources/static/assets/verify-audit-trail.py");

    @TempDir
    private Path folder;

    @Test
    void a_reports_trail_is_verified_without_this_code() throws Exception {
        String hash = submittedAndReturned();

        Answer trail = mofa().get("/reports/" + report + "/audit-trail");

        assertThat(trail.status()).isEqualTo(200);
        assertThat(trail.headers().get("content-type")).startsWith("application/x-ndjson");
        assertThat(trail.headers().get("content-disposition")).contains("attachment").contains(report + ".jsonl");
        assertThat(trail.body().lines()).hasSize(4).last().isEqualTo("{\"events\":3}");
        assertThat(trail.body()).contains("\"contentHash\":\"" + hash + "\"").contains("根拠が必要です");
        assertThat(verified(trail.body())).isEqualTo("0 Every chain holds.");
    }

    @Test
    void a_changed_a_missing_and_a_cut_off_line_are_found() throws Exception {
        submittedAndReturned();
        String trail = mofa().get("/reports/" + report + "/audit-trail").body();
        List<String> lines = trail.lines().toList();

        assertThat(verified(trail.replace("協議を7回", "協議を70回"))).startsWith("1 line 2: the content was changed");
        assertThat(verified(trail.replace(lines.get(1) + "\n", ""))).startsWith("1 line 2: version 2 of report/" + report + " is missing");
        assertThat(verified(trail.replace(lines.getLast() + "\n", ""))).startsWith("1 the trail is cut off");
    }

    @Test
    void a_rounds_trail_holds_the_round_and_the_reports_that_its_reader_may_see() throws Exception {
        submittedAndReturned();

        String all = as(TestTokens.auditor()).get("/rounds/" + round + "/audit-trail").body();
        assertThat(all).contains("\"stream\":\"round/" + round + "\"", report, measure + ".cas").endsWith("{\"events\":5}\n");
        assertThat(verified(all)).isEqualTo("0 Every chain holds.");

        assertThat(mofa().get("/rounds/" + round + "/audit-trail").body()).contains(report).doesNotContain(measure + ".cas").endsWith(
                "{\"events\":4}\n");
    }

    @Test
    void what_is_not_there_and_what_is_anothers_are_told_alike() {
        openRound();
        assertThat(mofa().get("/reports/" + round + "." + measure + ".cas/audit-trail").status()).isEqualTo(404);
        assertThat(coordinator().get("/reports/" + round + ".none.mofa/audit-trail").status()).isEqualTo(404);
        assertThat(coordinator().get("/reports/none/audit-trail").status()).isEqualTo(404);
        assertThat(coordinator().get("/rounds/none/audit-trail").status()).isEqualTo(404);
    }

    private String submittedAndReturned() {
        openRound();
        String hash = submit(SUBMISSION).json().get("contentHash").asString();
        assertThat(coordinator().post("/reports/" + report + "/return", "{\"reason\":\"根拠が必要です\"}").status()).isEqualTo(200);
        return hash;
    }

    private String verified(String trail) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("trail.jsonl"), trail);
        Process process = new ProcessBuilder("python3", VERIFICATION.toString(), file.toString()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said.strip();
    }
}
