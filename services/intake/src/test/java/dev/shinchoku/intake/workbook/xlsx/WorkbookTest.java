package dev.shinchoku.intake.workbook.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import dev.shinchoku.intake.report.ProgressContent.Evidence;
import dev.shinchoku.intake.report.ProgressContent.Indicator;
import dev.shinchoku.intake.report.ProgressStatus;
import dev.shinchoku.intake.workbook.Answer;
import dev.shinchoku.intake.workbook.CellProblem;
import dev.shinchoku.intake.workbook.FilledWorkbook;
import dev.shinchoku.intake.workbook.OwedReport;
import dev.shinchoku.intake.workbook.UnreadableWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTest {
    private static final Answer ANSWER = new Answer(Optional.of(ProgressStatus.ON_TRACK), "=1+1\n二行目 <b>&", "+引き続き", "@備考",
            List.of(new Indicator("協議", Optional.of("回"), Optional.of(10.0), Optional.of(7.5), Optional.of(LocalDate.of(2025, 3, 31)),
                    Optional
                            .of("-見直し"))), List.of(new Evidence("議事概要 1", "https://example.go.jp/1")));
    private static final OwedReport OWED = new OwedReport("r.m1.mofa", 3, "3.1(ア)", "=計画", "前回", "", ANSWER, List.of(), Optional.empty());

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void what_was_downloaded_is_read_again_as_it_was(String language) throws IOException {
        FilledWorkbook filled = WorkbookReader.read(downloaded(Locale.forLanguageTag(language)), Locale.ENGLISH);
        assertThat(filled.strays()).isEmpty();
        assertThat(filled.rows()).singleElement().satisfies(row -> {
            assertThat(row.problems()).isEmpty();
            assertThat(row.reportId()).isEqualTo("r.m1.mofa");
            assertThat(row.version()).isEqualTo(3);
            assertThat(row.answer()).isEqualTo(ANSWER);
        });
    }

    @Test
    void a_text_that_begins_like_a_formula_is_a_text_in_the_file() throws IOException {
        try (ZipFile zip = new ZipFile(downloaded(Locale.JAPANESE).toFile())) {
            for (ZipEntry part : zip.stream().map(ZipEntry.class::cast).filter(entry -> entry.getName().contains("worksheets/sheet"))
                    .toList()) {
                assertThat(text(zip, part)).doesNotContain("<f>", "<f ").contains("<sheetProtection");
            }
        }
    }

    @Test
    void numbers_and_days_are_taken_as_people_type_them() throws IOException {
        FilledWorkbook filled = WorkbookReader.read(written(List.of(List.of("完了", "r.m1.mofa", "1")), sheet -> {
            sheet.value(1, 0, "L0");
            sheet.value(1, 1, "件数");
            sheet.value(1, 3, "１,２３４");
            sheet.value(1, 4, 12.5);
            sheet.value(1, 5, "２０２５年３月１日");
        }), Locale.ENGLISH);
        assertThat(filled.rows().getFirst().problems()).isEmpty();
        assertThat(filled.rows().getFirst().answer().indicators()).containsExactly(new Indicator("件数", Optional.empty(), Optional.of(
                1234.0),
                Optional.of(12.5), Optional.of(LocalDate.of(2025, 3, 1)), Optional.empty()));
    }

    @Test
    void each_wrong_cell_is_named() throws IOException {
        FilledWorkbook filled = WorkbookReader.read(written(List.of(List.of("よい", "r.m1.mofa", "1"), List.of("順調", "r.m2.mofa", "x"), List
                .of(
                        "順調", "", "1"), List.of("順調", "r.m1.mofa", "1")), sheet -> {
                            sheet.value(1, 0, "L1");
                            sheet.value(1, 3, "約10");
                            sheet.formula(1, 4, "1+1");
                            sheet.value(1, 5, "三月");
                            sheet.value(2, 0, "9.9");
                        }), Locale.ENGLISH);
        assertThat(filled.rows()).flatExtracting("problems").extracting(problem -> told((CellProblem) problem)).containsExactly(
                "報告 E2 r.m1.mofa unknown-status", "報告 A5 r.m1.mofa doubled", "報告 A3 r.m2.mofa version-missing",
                "指標 D2 r.m2.mofa not-a-number", "指標 E2 r.m2.mofa formula", "指標 F2 r.m2.mofa not-a-day");
        assertThat(filled.strays()).extracting(WorkbookTest::told).containsExactly("報告 A4  row-added", "指標 A3  unknown-label");
    }

    @Test
    void half_a_file_a_renamed_program_and_another_workbook_are_refused() throws IOException {
        byte[] whole = Files.readAllBytes(downloaded(Locale.JAPANESE));
        refused("not-a-workbook", file(Arrays.copyOf(whole, whole.length / 2)));
        refused("not-a-workbook", file("MZ\u0090 program".getBytes(StandardCharsets.ISO_8859_1)));
        Path other = folder.resolve("other.xlsx");
        try (Workbook workbook = new Workbook(Files.newOutputStream(other), "x", "1.0")) {
            workbook.newWorksheet("Sheet1").value(0, 0, "x");
        }
        refused("sheet-missing", other);
    }

    @Test
    void macros_entities_and_cells_beyond_every_sheet_are_refused() throws IOException {
        refused("macros", with(Map.of("xl/vbaProject.bin", "x".getBytes(StandardCharsets.UTF_8))));
        refused("document-type", with(Map.of("xl/sharedStrings.xml", xml(
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><sst>&a;</sst>",
                StandardCharsets.UTF_8))));
        refused("not-a-workbook", with(Map.of("xl/sharedStrings.xml", xml("<!DOCTYPE x []><sst/>", StandardCharsets.UTF_16))));
        refused("not-a-workbook", with(Map.of("xl/worksheets/sheet2.xml", xml(
                "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"/></row></sheetData></worksheet>",
                StandardCharsets.UTF_8))));
    }

    @Test
    void a_part_is_looked_at_whatever_it_is_called() throws IOException {
        refused("document-type", with(Map.of("xl/media/image1.png", xml("<!DOCTYPE x [<!ENTITY a 'b'>]><x/>", StandardCharsets.UTF_8))));
        refused("not-a-workbook", with(Map.of("xl/media/image1.png", xml("<x/>", StandardCharsets.UTF_16))));
        refused("not-a-workbook", with(Map.of("xl/media/image1.png", xml("<c r=\"ZZZZZZ1\"/>", StandardCharsets.UTF_8))));
        refused("not-a-workbook", with(Map.of("[Content_Types].xml", new byte[0])));
        refused("not-a-workbook", with(Map.of("XL/WORKBOOK.XML", xml("<x/>", StandardCharsets.UTF_8))));
    }

    @Test
    void a_sheet_without_its_first_row_is_refused_and_no_report_is_lost_for_it() throws IOException {
        refused("head-changed", without("<row r=\"1\""));
    }

    @Test
    void a_text_that_looks_like_an_escape_comes_back_as_it_was() {
        assertThat(Escapes.read(Escapes.written("_x000D_ と _x005F_ と a_b"))).isEqualTo("_x000D_ と _x005F_ と a_b");
        assertThat(Escapes.read("一行目_x000D_\n二行目")).isEqualTo("一行目\r\n二行目");
    }

    @Test
    void a_zip_bomb_is_refused_before_it_is_unpacked() throws IOException {
        refused("too-large", with(Map.of("xl/media/image.bin", new byte[(int) WorkbookGuard.MOST_BYTES + 1])));
    }

    @Test
    void a_hundred_thousand_rows_are_refused() throws IOException {
        Path file = folder.resolve("long.xlsx");
        try (Workbook workbook = new Workbook(Files.newOutputStream(file), "x", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("報告");
            Arrays.stream(Column.values()).forEach(column -> sheet.value(0, column.ordinal(), column.head(Locale.JAPANESE)));
            for (int row = 1; row < 100_000; row++) {
                sheet.value(row, 0, "x");
            }
            workbook.newWorksheet("指標");
        }
        refused("too-many-rows", file);
    }

    private static void refused(String code, Path file) {
        assertThatThrownBy(() -> WorkbookReader.read(file, Locale.JAPANESE)).isInstanceOfSatisfying(UnreadableWorkbook.class,
                refusal -> assertThat(
                        refusal.code()).isEqualTo(code));
    }

    private static String told(CellProblem problem) {
        return String.join(" ", problem.sheet(), problem.cell(), problem.reportId(), problem.code());
    }

    private Path downloaded(Locale locale) throws IOException {
        Path file = Files.createTempFile(folder, "workbook", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            WorkbookWriter.write(List.of(OWED), locale, out);
        }
        return file;
    }

    private interface Filling {
        void fill(Worksheet indicators);
    }

    /** Each report is a status, an id and a version; its label is L and its place. */
    private Path written(List<List<String>> reports, Filling indicators) throws IOException {
        Path file = folder.resolve("written.xlsx");
        try (Workbook workbook = new Workbook(Files.newOutputStream(file), "x", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("報告");
            Arrays.stream(Column.values()).forEach(column -> sheet.value(0, column.ordinal(), column.head(Locale.JAPANESE)));
            for (int i = 0; i < reports.size(); i++) {
                sheet.value(i + 1, Column.LABEL.ordinal(), "L" + i);
                sheet.value(i + 1, Column.STATUS.ordinal(), reports.get(i).get(0));
                sheet.value(i + 1, Column.REPORT_ID.ordinal(), reports.get(i).get(1));
                sheet.value(i + 1, Column.VERSION.ordinal(), reports.get(i).get(2));
            }
            Worksheet figures = workbook.newWorksheet("指標");
            Arrays.stream(IndicatorColumn.values()).forEach(column -> figures.value(0, column.ordinal(), column.head(Locale.ENGLISH)));
            indicators.fill(figures);
        }
        return file;
    }

    private Path with(Map<String, byte[]> parts) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(downloaded(Locale.JAPANESE).toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                all.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        all.putAll(parts);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return file(packed.toByteArray());
    }

    /** The sheets of reports and indicators without the row that begins so. */
    private Path without(String row) throws IOException {
        Map<String, byte[]> sheets = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(downloaded(Locale.JAPANESE).toFile())) {
            for (ZipEntry part : zip.stream().map(ZipEntry.class::cast).filter(entry -> entry.getName().contains("worksheets/sheet"))
                    .toList()) {
                String text = text(zip, part);
                int begin = text.indexOf(row);
                String without = begin < 0
                        ? text
                        : text.substring(0, begin) + text.substring(text.indexOf("</row>", begin) + "</row>".length());
                sheets.put(part.getName(), without.getBytes(StandardCharsets.UTF_8));
            }
        }
        return with(sheets);
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "bad", ".xlsx"), bytes);
    }

    private static byte[] xml(String text, Charset charset) {
        return ("<?xml version=\"1.0\"?>" + text).getBytes(charset);
    }

    private static String text(ZipFile zip, ZipEntry part) throws IOException {
        return new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
    }
}
