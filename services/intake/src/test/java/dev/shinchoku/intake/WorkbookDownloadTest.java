package dev.shinchoku.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipFile;

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
        assertThat(sheets("")).contains("&#x5831;&#x544a;");
        assertThat(sheets("en")).contains("Reports");
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
        return format.read(file(more, ""), Locale.ENGLISH);
    }

    private Path file(String more, String language) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/rounds/" + round + "/workbook"
                + more)).header("Authorization", "Bearer " + TestTokens.officer("mofa"));
        if (!language.isEmpty()) {
            request.header("Accept-Language", language);
        }
        Path into = Files.createTempFile(folder, "w", ".xlsx");
        HttpResponse<Path> answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofFile(into));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private String sheets(String language) throws IOException, InterruptedException {
        try (ZipFile zip = new ZipFile(file("", language).toFile())) {
            return new String(zip.getInputStream(zip.getEntry("xl/workbook.xml")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
