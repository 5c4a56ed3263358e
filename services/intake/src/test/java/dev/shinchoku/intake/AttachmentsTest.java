package dev.shinchoku.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.shinchoku.eventlog.HashChain;
import dev.shinchoku.intake.attachment.AttachedFiles;
import dev.shinchoku.intake.attachment.Blob;
import dev.shinchoku.intake.attachment.FileBytes;
import dev.shinchoku.intake.attachment.SweepingFiles;
import dev.shinchoku.service.testing.Api;
import dev.shinchoku.service.testing.Api.Answer;
import dev.shinchoku.service.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AttachmentsTest extends IntakeTest {
    private static final int MB = 1 << 20;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private FileBytes bytes;

    @Autowired
    private AttachedFiles files;

    @Autowired
    private SweepingFiles sweeping;

    @Test
    void a_file_comes_back_byte_by_byte_and_as_a_download_alone() {
        byte[] pdf = pdf(300_000);

        Answer attached = attach("協議の記録.pdf", pdf);

        assertThat(attached.status()).as(attached.body()).isEqualTo(201);
        assertThat(attached.json().get("sha256").asString()).isEqualTo(HashChain.sha256(pdf));
        assertThat(attached.json().get("mediaType").asString()).isEqualTo("application/pdf");
        assertThat(attached.json().get("bytes").asLong()).isEqualTo(pdf.length);
        Answer content = cleared(attached);
        assertThat(content.body().getBytes(StandardCharsets.UTF_8)).hasSizeGreaterThanOrEqualTo(pdf.length);
        assertThat(content.headers().get("content-disposition")).startsWith("attachment;").contains("%E5%8D%94");
        assertThat(content.headers()).containsEntry("x-content-type-options", "nosniff").containsEntry("content-security-policy",
                "sandbox; default-src 'none'").containsEntry("content-length", String.valueOf(pdf.length));
    }

    @Test
    void the_same_file_is_one_attachment_of_a_ministry_and_its_bytes_are_kept_once() throws Exception {
        byte[] pdf = pdf(100_000);
        Callable<Answer> call = () -> attach("記録.pdf", pdf);
        List<Answer> answers;
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = callers.invokeAll(Stream.generate(() -> call).limit(8).toList()).stream().map(done -> done.resultNow()).toList();
        }
        Answer another = attachAs("cas", "写し.pdf", pdf);

        assertThat(answers.stream().map(answer -> answer.json().get("attachmentId").asString()).distinct()).hasSize(1);
        assertThat(another.json().get("attachmentId").asString()).isNotEqualTo(answers.getFirst().json().get("attachmentId").asString());
        String fileId = database.getCollection("attachment-blobs").find(Filters.eq("_id", HashChain.sha256(pdf))).first().getString(
                "fileId");
        assertThat(database.getCollection("attachments.files").find(Filters.eq("length", (long) pdf.length))).hasSize(1).allSatisfy(
                file -> assertThat(file.getObjectId("_id").toHexString()).isEqualTo(fileId));
    }

    @Test
    void another_ministrys_file_is_not_there_and_the_office_sees_all() {
        String id = attach("記録.pdf", pdf(2_000)).json().get("attachmentId").asString();
        Api cas = as(TestTokens.officer("cas"));
        assertThat(cas.get("/attachments/" + id).status()).isEqualTo(404);
        assertThat(cas.get("/attachments/" + id + "/content").status()).isEqualTo(404);
        assertThat(coordinator().get("/attachments/" + id).status()).isEqualTo(200);
        assertThat(coordinator().with("Content-Disposition", named("記録.pdf")).post("/attachments", pdf(2_000)).status()).isEqualTo(403);
    }

    @Test
    void an_infected_file_is_held_back_and_its_bytes_go() {
        String infected = "%PDF-1.7 EICAR " + plan;
        Answer attached = attach("記録.pdf", infected.getBytes(StandardCharsets.US_ASCII));
        assertThat(attached.status()).isEqualTo(201);
        String path = "/attachments/" + attached.json().get("attachmentId").asString();
        await().untilAsserted(() -> assertThat(mofa().get(path).json().get("scan").asString()).isEqualTo("INFECTED"));
        Answer content = mofa().get(path + "/content");
        assertThat(content.problem()).isEqualTo("file-infected");
        assertThat(content.body()).contains("Eicar-Test-Signature");
        await().untilAsserted(() -> assertThat(database.getCollection("attachments.files").countDocuments(Filters.eq("length",
                (long) infected.length()))).isZero());
    }

    @Test
    void a_file_from_before_there_was_a_scanner_is_scanned_too() {
        Answer attached = attach("記録.pdf", pdf(2_500));
        cleared(attached);
        database.getCollection("attachment-blobs").updateOne(Filters.eq("_id", attached.json().get("sha256").asString()), Updates.set(
                "scan",
                "NOT_SCANNED"));
        await().untilAsserted(() -> assertThat(files.blob(attached.json().get("sha256").asString())).get().extracting(Blob::scan).isEqualTo(
                Blob.Scan.CLEAN));
    }

    @Test
    void bad_files_are_refused_each_with_what_to_do_and_leave_nothing() {
        long before = database.getCollection("attachments.files").countDocuments();
        assertThat(attach("記録.pdf", "MZ\u0090\0\3\0\0\0".getBytes(StandardCharsets.ISO_8859_1)).body()).contains("file-not-taken",
                "Hand in a PDF");
        assertThat(attach("記録.png", pdf(2_000)).body()).contains("file-not-taken", "application/pdf");
        assertThat(attach("空.pdf", new byte[0]).problem()).isEqualTo("file-empty");
        assertThat(mofa().post("/attachments", pdf(2_000)).problem()).isEqualTo("invalid-parameter");
        Answer tooLarge = attach("大.pdf", pdf(20 * MB + 1));
        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(tooLarge.body()).contains("20,971,520");
        assertThat(database.getCollection("attachments.files").countDocuments()).isEqualTo(before);
    }

    @Test
    void a_report_names_files_of_its_ministry_that_are_clean_and_its_event_keeps_their_hash() {
        openRound();
        Answer attached = attach("根拠.pdf", pdf(5_000));
        cleared(attached);
        String id = attached.json().get("attachmentId").asString();

        assertThat(submit(naming(attachAs("cas", "他.pdf", pdf(4_000)).json().get("attachmentId").asString())).problem()).isEqualTo(
                "attachment-unknown");
        assertThat(submit(naming(id)).status()).isEqualTo(201);

        assertThat(mofa().get("/reports/" + report).json().at("/content/attachments/0/sha256")).isEqualTo(attached.json().get("sha256"));
        assertThat(database.getCollection("attachments").find(Filters.eq("_id", id)).first()).containsEntry("kept", true);
    }

    @Test
    void the_lead_opens_files_of_every_part_and_the_others_those_that_were_accepted() {
        openRound();
        String ofMofa = cleared("mofa", pdf(6_000));
        String ofCas = cleared("cas", pdf(7_000));
        Api cas = as(TestTokens.officer("cas"));
        String leads = round + "." + measure + ".cas";
        submit(naming(ofMofa));
        Answer submitted = cas.post("/reports/" + leads + "/submissions", naming(ofCas));
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(201);

        assertThat(cas.get(file(report, ofMofa)).status()).isEqualTo(200);
        assertThat(mofa().get(file(leads, ofCas)).status()).isEqualTo(404);
        coordinator().post("/reports/" + leads + "/acceptance", "{\"contentHash\":\"%s\"}".formatted(submitted.json().get("contentHash")
                .asString()));
        assertThat(mofa().get(file(leads, ofCas)).status()).isEqualTo(200);
        assertThat(mofa().get(file(leads, ofMofa)).status()).isEqualTo(404);
        assertThat(as(TestTokens.officer("moj")).get(file(leads, ofCas)).status()).isEqualTo(404);
    }

    private static String file(String reportId, String attachmentId) {
        return "/reports/" + reportId + "/attachments/" + attachmentId + "/content";
    }

    private String cleared(String ministry, byte[] content) {
        Answer attached = attachAs(ministry, "根拠.pdf", content);
        String id = attached.json().get("attachmentId").asString();
        await().until(() -> as(TestTokens.officer(ministry)).get("/attachments/" + id + "/content").status() == 200);
        return id;
    }

    private static String naming(String attachmentId) {
        return SUBMISSION.replace("\"note\":", "\"attachments\":[{\"attachmentId\":\"%s\",\"title\":\"根拠\"}],\"note\":".formatted(
                attachmentId));
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing() throws IOException {
        long before = database.getCollection("attachments.chunks").countDocuments();
        InputStream breaksOff = new ByteArrayInputStream(pdf(MB)) {
            @Override
            public int read(byte[] buffer, int offset, int length) {
                if (available() < MB / 4) {
                    throw new java.io.UncheckedIOException(new IOException("the caller has gone"));
                }
                return super.read(buffer, offset, length);
            }
        };
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> bytes.store(breaksOff, 2L * MB))).hasMessageContaining("has gone");
        assertThat(database.getCollection("attachments.chunks").countDocuments()).isEqualTo(before);
    }

    @Test
    void a_sweep_removes_what_no_report_names_and_leaves_what_one_does() {
        Answer unused = attach("不要.pdf", pdf(3_000));
        Answer named = attach("根拠.pdf", pdf(3_000));
        assertThat(files.keep(named.json().get("attachmentId").asString())).isTrue();
        makeOld(unused);
        makeOld(named);

        sweeping.sweep();

        assertThat(mofa().get("/attachments/" + unused.json().get("attachmentId").asString()).status()).isEqualTo(404);
        assertThat(files.blob(unused.json().get("sha256").asString())).isEmpty();
        assertThat(cleared(named).headers()).containsEntry("content-length", "3000");
        assertThat(files.keep(unused.json().get("attachmentId").asString())).isFalse();
        assertThat(attach("不要.pdf", pdf(3_000)).status()).isEqualTo(201);
    }

    private void makeOld(Answer attached) {
        Date longAgo = Date.from(Instant.now().minus(Duration.ofDays(100)));
        database.getCollection("attachments").updateOne(Filters.eq("_id", attached.json().get("attachmentId").asString()), Updates.set(
                "handedInAt", longAgo));
        database.getCollection("attachment-blobs").updateOne(Filters.eq("_id", attached.json().get("sha256").asString()), Updates.set(
                "usedAt", longAgo));
    }

    private Answer cleared(Answer attached) {
        String path = "/attachments/" + attached.json().get("attachmentId").asString() + "/content";
        await().untilAsserted(() -> assertThat(mofa().get(path).status()).isEqualTo(200));
        return mofa().get(path);
    }

    private Answer attach(String name, byte[] content) {
        return attachAs("mofa", name, content);
    }

    private Answer attachAs(String ministry, String name, byte[] content) {
        return as(TestTokens.officer(ministry)).with("Content-Type", "application/octet-stream").with("Content-Disposition", named(name))
                .post(
                        "/attachments", content);
    }

    private static String named(String name) {
        return "attachment; filename*=UTF-8''" + java.net.URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private static byte[] pdf(int length) {
        byte[] content = new byte[length];
        new Random().nextBytes(content);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, content, 0, 9);
        return content;
    }
}
