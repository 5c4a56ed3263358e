package dev.shinchoku.intake.workbook.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.shinchoku.intake.report.ProgressContent.Evidence;
import dev.shinchoku.intake.report.ProgressContent.Indicator;
import dev.shinchoku.intake.report.ProgressStatus;
import dev.shinchoku.intake.workbook.Answer;
import dev.shinchoku.intake.workbook.CellProblem;
import dev.shinchoku.intake.workbook.FilledRow;
import dev.shinchoku.intake.workbook.FilledWorkbook;
import dev.shinchoku.intake.workbook.Place;
import dev.shinchoku.intake.workbook.UnreadableWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads a filled-in workbook row by row. Whatever is wrong is told at its cell; the other rows are read all the same. */
final class WorkbookReader {
    static final int MOST_ROWS = 5_000;

    private final Locale locale;
    private final Map<String, FilledRow> byReport = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private final Map<String, String> reportByLabel = new HashMap<>();
    private final Set<String> doubledLabels = new HashSet<>();
    private final List<CellProblem> strays = new ArrayList<>();
    private final Map<String, List<Indicator>> indicators = new HashMap<>();
    private final Map<String, Map<String, Place>> indicatorPlaces = new HashMap<>();

    private WorkbookReader(Locale locale) {
        this.locale = locale;
    }

    /** @throws UnreadableWorkbook when the file is none that is taken */
    static FilledWorkbook read(Path file, Locale locale) throws IOException {
        WorkbookGuard.mustBeHarmless(file);
        WorkbookReader reader = new WorkbookReader(locale);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            reader.each(sheet(workbook, Words.REPORTS), WorkbookReader::isHeadOfReports, reader::report);
            reader.each(sheet(workbook, Words.INDICATORS), WorkbookReader::isHeadOfIndicators, reader::indicator);
        } catch (UnreadableWorkbook e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnreadableWorkbook("not-a-workbook", "The workbook cannot be read. Save it in Excel as .xlsx and upload it again.",
                    e);
        }
        return reader.filled();
    }

    private static Sheet sheet(ReadableWorkbook workbook, Words name) {
        return workbook.getSheets().filter(sheet -> name.is(sheet.getName())).findFirst().orElseThrow(() -> new UnreadableWorkbook(
                "sheet-missing", "The sheet 「%s」 is missing. Upload the workbook that was downloaded here, filled in.".formatted(name.in(
                        Locale.JAPANESE))));
    }

    private void each(Sheet sheet, Predicate<SheetCells> head, Consumer<SheetCells> read) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            int count = 0;
            Iterator<Row> left = rows.iterator();
            if (!left.hasNext() || !isHead(sheet, left.next(), head)) {
                throw new UnreadableWorkbook("head-changed",
                        "The first row of the sheet 「%s」 is not as it was downloaded. Download a new one and copy your texts into it."
                                .formatted(sheet.getName()));
            }
            while (left.hasNext()) {
                Row row = left.next();
                if (++count > MOST_ROWS) {
                    throw new UnreadableWorkbook("too-many-rows", "The sheet 「%s」 has more than %,d rows. Delete those below your own."
                            .formatted(sheet.getName(), MOST_ROWS));
                }
                if (row.getFirstNonEmptyCell().isPresent()) {
                    read.accept(new SheetCells(sheet.getName(), row, locale));
                }
            }
        }
    }

    private boolean isHead(Sheet sheet, Row row, Predicate<SheetCells> head) {
        return row.getRowNum() == 1 && head.test(new SheetCells(sheet.getName(), row, locale));
    }

    private static boolean isHeadOfReports(SheetCells cells) {
        return Arrays.stream(Column.values()).allMatch(column -> column.is(cells.text(column.ordinal())));
    }

    private static boolean isHeadOfIndicators(SheetCells cells) {
        return Arrays.stream(IndicatorColumn.values()).allMatch(column -> column.is(cells.text(column.ordinal())));
    }

    private void report(SheetCells cells) {
        String id = cells.text(Column.REPORT_ID.ordinal());
        Answer answer = answer(cells);
        if (id.isEmpty()) {
            cells.problem(Column.LABEL.ordinal(), "row-added", "この行はダウンロードしたものではありません。削除してください。",
                    "This row was not downloaded. Delete it.");
        } else if (byReport.containsKey(id)) {
            cells.problem(Column.LABEL.ordinal(), "doubled", "同じ報告の行が二つあります。一つにしてください。",
                    "Two rows are on the same report. Keep one.");
        }
        Optional<Double> version = Figures.number(cells.text(Column.VERSION.ordinal()));
        if (version.isEmpty()) {
            cells.problem(Column.LABEL.ordinal(), "version-missing", "隠れた列が変更されています。もう一度ダウンロードしてください。",
                    "A hidden column was changed. Download the workbook again.");
        }
        keep(new FilledRow(cells.sheet(), cells.number(), id, version.map(Double::longValue).orElse(0L), answer, places(cells), cells
                .problems(id)), cells);
    }

    /** Of two rows on one report neither is taken: nobody knows which was meant. */
    private void keep(FilledRow row, SheetCells cells) {
        if (row.reportId().isEmpty()) {
            strays.addAll(row.problems());
        } else if (byReport.computeIfPresent(row.reportId(), (_, first) -> first.with(row.problems())) == null) {
            byReport.put(row.reportId(), row);
            order.add(row.reportId());
            String label = cells.text(Column.LABEL.ordinal());
            if (reportByLabel.putIfAbsent(label, row.reportId()) != null) {
                doubledLabels.add(label);
            }
        }
    }

    private Answer answer(SheetCells cells) {
        return new Answer(status(cells), cells.text(Column.RESULTS.ordinal()), cells.text(Column.NEXT_PLAN.ordinal()), cells.text(
                Column.NOTE.ordinal()), List.of(), evidence(cells));
    }

    private static Optional<ProgressStatus> status(SheetCells cells) {
        String text = cells.text(Column.STATUS.ordinal());
        Optional<ProgressStatus> status = Words.status(text);
        if (status.isEmpty() && !text.isEmpty()) {
            cells.problem(Column.STATUS.ordinal(), "unknown-status", "状況は次のいずれかです: " + Words.statuses(Locale.JAPANESE),
                    "The status is one of " + Words.statuses(Locale.ENGLISH));
        }
        return status;
    }

    private static List<Evidence> evidence(SheetCells cells) {
        List<Evidence> evidence = new ArrayList<>();
        for (String line : cells.text(Column.EVIDENCE.ordinal()).split("\n")) {
            int url = Math.max(line.lastIndexOf("http://"), line.lastIndexOf("https://"));
            if (url > 0 && !line.substring(0, url).isBlank()) {
                evidence.add(new Evidence(line.substring(0, url).strip(), line.substring(url).strip()));
            } else if (!line.isBlank()) {
                cells.problem(Column.EVIDENCE.ordinal(), "evidence-unclear", "1行に名称とURL(http または https)を書いてください。",
                        "Write a title and a URL (http or https) on each line.");
            }
        }
        return evidence;
    }

    private void indicator(SheetCells cells) {
        String label = cells.text(IndicatorColumn.LABEL.ordinal());
        Indicator indicator = new Indicator(cells.text(IndicatorColumn.NAME.ordinal()), present(cells.text(IndicatorColumn.UNIT
                .ordinal())), number(cells, IndicatorColumn.TARGET), number(cells, IndicatorColumn.ACTUAL), IndicatorDays.read(cells),
                present(cells.text(IndicatorColumn.TARGET_CHANGE.ordinal())));
        Optional<String> report = Optional.ofNullable(reportByLabel.get(label)).filter(_ -> !doubledLabels.contains(label));
        if (report.isEmpty()) {
            cells.problem(IndicatorColumn.LABEL.ordinal(), "unknown-label", "この項番の報告はありません。", "No report here has this label.");
            strays.addAll(cells.problems(""));
            return;
        }
        List<Indicator> ofReport = indicators.computeIfAbsent(report.get(), _ -> new ArrayList<>());
        indicatorPlaces.computeIfAbsent(report.get(), _ -> new HashMap<>()).putAll(places(cells, ofReport.size()));
        ofReport.add(indicator);
        byReport.computeIfPresent(report.get(), (id, row) -> row.with(cells.problems(id)));
    }

    private static Optional<Double> number(SheetCells cells, IndicatorColumn column) {
        String text = cells.text(column.ordinal());
        Optional<Double> number = Figures.number(text);
        if (number.isEmpty() && !text.isEmpty()) {
            cells.problem(column.ordinal(), "not-a-number", "数値で書いてください。", "Write a number.");
        }
        return number;
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(told -> !told.isEmpty());
    }

    private static Map<String, Place> places(SheetCells cells) {
        return Map.of("/status", cells.place(Column.STATUS.ordinal()), "/results", cells.place(Column.RESULTS.ordinal()), "/nextPlan", cells
                .place(Column.NEXT_PLAN.ordinal()), "/evidence", cells.place(Column.EVIDENCE.ordinal()), "/note", cells.place(Column.NOTE
                        .ordinal()), "/indicators", cells.place(Column.LABEL.ordinal()));
    }

    private static Map<String, Place> places(SheetCells cells, int indicator) {
        String at = "/indicators/" + indicator;
        return Map.of(at, cells.place(IndicatorColumn.LABEL.ordinal()), at + "/name", cells.place(IndicatorColumn.NAME.ordinal()), at
                + "/unit", cells.place(IndicatorColumn.UNIT.ordinal()), at + "/target", cells.place(IndicatorColumn.TARGET.ordinal()), at
                        + "/actual", cells.place(IndicatorColumn.ACTUAL.ordinal()), at + "/asOf", cells.place(IndicatorColumn.AS_OF
                                .ordinal()), at + "/targetChange", cells.place(IndicatorColumn.TARGET_CHANGE.ordinal()));
    }

    private FilledWorkbook filled() {
        return new FilledWorkbook(order.stream().map(byReport::get).map(this::whole).toList(), List.copyOf(strays));
    }

    private FilledRow whole(FilledRow row) {
        Map<String, Place> places = new HashMap<>(row.places());
        places.putAll(indicatorPlaces.getOrDefault(row.reportId(), Map.of()));
        return row.with(row.answer().with(indicators.getOrDefault(row.reportId(), List.of())), Map.copyOf(places));
    }
}
