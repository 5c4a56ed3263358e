package dev.shinchoku.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import dev.shinchoku.contracts.Ministries;
import dev.shinchoku.contracts.Ministry;
import dev.shinchoku.service.testing.Api;
import dev.shinchoku.service.testing.Api.Answer;
import dev.shinchoku.service.testing.TestTokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A whole round of 400 measures and 20 ministries by workbooks and lists: no row is lost, every wrong cell is named, and how long it takes. */
@Tag("benchmarks")
class LargeRoundByWorkbookTest extends IntakeTest {
    private static final int MEASURES = 400;
    private static final int MINISTRIES = 20;
    private static final int AT_ONCE = 500;
    private static final String TEXT = "関係府省庁と毎月協議し、年度内に10回の協議を行うとともに、結果を公表し、次年度の取組に反映した。".repeat(6);
    private static final Pattern ANSWER = Pattern.compile("<c r=\"([EFG])([2-9]|[1-9]\\d+)\"( s=\"\\d+\")?[^>]*?(?:/>|>.*?</c>)");

    private final List<Long> openings = new ArrayList<>();
    private final List<Long> downloads = new ArrayList<>();
    private final List<Long> uploads = new ArrayList<>();
    private final List<Long> confirmations = new ArrayList<>();

    @Test
    void a_whole_round_goes_through_workbooks_and_lists() {
        List<String> ministries = Ministries.registry().all().stream().map(Ministry::code).limit(MINISTRIES).toList();
        open(ministries);
        peaks().forEach(MemoryPoolMXBean::resetPeakUsage);

        for (String ministry : ministries) {
            report(as(TestTokens.officer(ministry)));
        }
        long peak = peaks().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        long acceptance = timed(new ArrayList<>(), this::acceptAll).millis();

        assertThat(reportsIn("ACCEPTED")).hasSize(MEASURES * MINISTRIES);
        System.out.printf(
                "%d reports of %d ministries, asked for in %d ms; median of a workbook of %d rows: download %d ms, upload with preview %d ms, confirmation %d ms; %d accepted in lists of %d in %d ms; heap at its peak while they were uploaded %d MB%n",
                MEASURES * MINISTRIES, MINISTRIES, openings.getLast(), MEASURES, median(downloads), median(uploads), median(confirmations),
                MEASURES
                        * MINISTRIES,
                AT_ONCE, acceptance, peak >> 20);
    }

    private void open(List<String> ministries) {
        measures.adoptedPlan(plan);
        String all = ministries.stream().collect(Collectors.joining("','", "'", "'"));
        IntStream.range(0, MEASURES).forEach(i -> measures.measure(measure + "-" + i, plan, "3.1(" + (i + 1) + ")", all));
        await().atMost(Duration.ofMinutes(3)).until(() -> timed(openings, () -> coordinator().post("/rounds", newRound())).result()
                .status() == 201);
        await().atMost(Duration.ofMinutes(3)).until(() -> reportsIn("REQUESTED").size() == MEASURES * MINISTRIES);
    }

    /** The first time with one wrong status; then what was left out. */
    private void report(Api officer) {
        byte[] workbook = timed(downloads, () -> officer.with("Accept-Language", "ja").download("/rounds/" + round + "/workbook")).result();
        JsonNode preview = timed(uploads, () -> upload(officer, filled(workbook, 8))).result().json();
        assertThat(preview.at("/counts/NEW").asInt()).as(preview.get("counts").toString()).isEqualTo(MEASURES - 1);
        assertThat(preview.get("rows").valueStream().flatMap(row -> row.get("problems").valueStream()).map(problem -> problem.get("cell")
                .asString())).containsExactly("E8");
        JsonNode confirmed = timed(confirmations, () -> confirm(officer, preview, "{\"partial\":true}")).result().json();
        assertThat(confirmed.get("submitted").asInt()).as(confirmed.toString()).isEqualTo(MEASURES - 1);

        JsonNode rest = upload(officer, filled(officer.with("Accept-Language", "ja").download("/rounds/" + round + "/workbook"), 0)).json();
        assertThat(confirm(officer, rest, "{}").json().get("submitted").asInt()).isEqualTo(1);
    }

    private Answer acceptAll() {
        List<JsonNode> waiting = reportsIn("SUBMITTED");
        assertThat(waiting).hasSize(MEASURES * MINISTRIES);
        for (int from = 0; from < waiting.size(); from += AT_ONCE) {
            String items = waiting.subList(from, Math.min(waiting.size(), from + AT_ONCE)).stream().map(
                    report -> "{\"reportId\":\"%s\",\"contentHash\":\"%s\"}".formatted(report.get("reportId").asString(), report.get(
                            "contentHash").asString())).collect(Collectors.joining(",", "{\"items\":[", "]}"));
            assertThat(coordinator().post("/reports/acceptances", items).json().get("refused").asInt()).isZero();
        }
        return coordinator().get("/rounds/" + round);
    }

    private List<JsonNode> reportsIn(String state) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = coordinator().get("/reports?limit=1000&round=" + round + "&state=" + state + cursor).json();
            page.get("items").forEach(all::add);
            cursor = page.has("next") ? "&cursor=" + page.get("next").asString() : "";
        } while (!cursor.isEmpty());
        return all;
    }

    private Answer upload(Api officer, byte[] workbook) {
        Answer answer = officer.with("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet").post("/rounds/"
                + round
                + "/workbook", workbook);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private static Answer confirm(Api officer, JsonNode preview, String body) {
        return officer.post("/workbook-uploads/" + preview.get("uploadId").asString() + "/confirmation", body);
    }

    /** Fills the cells for answers, as an office program writes texts. */
    private static byte[] filled(byte[] workbook, int wrongRow) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try {
            Path file = Files.write(Files.createTempFile("workbook", ".xlsx"), workbook);
            try (ZipFile in = new ZipFile(file.toFile()); ZipOutputStream out = new ZipOutputStream(packed)) {
                for (ZipEntry part : in.stream().map(ZipEntry.class::cast).toList()) {
                    out.putNextEntry(new ZipEntry(part.getName()));
                    byte[] bytes = in.getInputStream(part).readAllBytes();
                    out.write(part.getName().endsWith("sheet2.xml")
                            ? ANSWER.matcher(new String(bytes, StandardCharsets.UTF_8)).replaceAll(cell -> cell(cell, wrongRow))
                                    .getBytes(
                                            StandardCharsets.UTF_8)
                            : bytes);
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String cell(MatchResult cell, int wrongRow) {
        String text = switch (cell.group(1)) {
            case "E" -> Integer.parseInt(cell.group(2)) == wrongRow ? "よい" : "順調";
            case "F" -> TEXT;
            default -> "引き続き協議する。";
        };
        return "<c r=\"%s%s\"%s t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(cell.group(1), cell.group(2), Objects.requireNonNullElse(
                cell.group(3), ""), text);
    }

    private static List<MemoryPoolMXBean> peaks() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
    }

    private static <T> Timed<T> timed(List<Long> times, Supplier<T> work) {
        long from = System.nanoTime();
        T result = work.get();
        long millis = (System.nanoTime() - from) / 1_000_000;
        times.add(millis);
        return new Timed<>(result, millis);
    }

    private static long median(List<Long> times) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private record Timed<T>(T result, long millis) {}
}
