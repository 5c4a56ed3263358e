package dev.shinchoku.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import dev.shinchoku.intake.workbook.FilledRow;
import dev.shinchoku.intake.workbook.FilledWorkbook;
import dev.shinchoku.intake.workbook.WorkbookFormat;
import dev.shinchoku.service.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

class WorkbookDownloadTest extends IntakeTest {
    @TempDir
    Path folder;

    @Autowired
    WorkbookFormat format;

    @Test
    void a_ministry_downloads_what_it_owes_and_no_more() throws Exception {
        openRound();
        assertThat(downloaded("").rows()).extracting(FilledRow::reportId).containsExactly(report);
        assertThat(submit(SUBMISSION).status()).isEqualTo(201);
        assertThat(downloaded("").rows()).isEmpty();
        assertThat(downloaded("?all=true").rows()).singleElement().satisfies(row -> {
            assertThat(row.version()).isEqualTo(2);
            assertThat(row.answer().results()).isEqualTo("協議を7回行った。");
            assertThat(row.answer().indicators()).singleElement().extracting("actual").asString().contains("7.0");
        });
    }

    @Test
    void another_ministrys_workbook_an_unknown_round_and_an_auditor_are_refused() {
        openRound();
        assertThat(mofa().get("/rounds/" + round + "/workbook?ministry=cas").status()).isEqualTo(403);
        assertThat(mofa().get("/rounds/nothing/workbook").status()).isEqualTo(404);
        assertThat(coordinator().get("/rounds/" + round + "/workbook").status()).isEqualTo(400);
        assertThat(coordinator().get("/rounds/" + round + "/workbook?ministry=mofa").status()).isEqualTo(200);
        assertThat(as(TestTokens.auditor()).get("/rounds/" + round + "/workbook").status()).isEqualTo(403);
    }

    private FilledWorkbook downloaded(String more) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/rounds/" + round + "/workbook"
                + more))
                .header("Authorization", "Bearer " + TestTokens.officer("mofa")).build();
        HttpResponse<Path> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofFile(Files.createTempFile(folder,
                "w", ".xlsx")));
        assertThat(answer.statusCode()).isEqualTo(200);
        return format.read(answer.body(), Locale.ENGLISH);
    }
}
