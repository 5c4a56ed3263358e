package dev.shinchoku.intake.workbook.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.shinchoku.intake.report.ProgressContent.Indicator;
import dev.shinchoku.intake.workbook.OwedReport;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes reports as a workbook to fill in. Every text is a cell of type string, never a formula: one that begins with = + - or @ is shown and
 * not run.
 */
final class WorkbookWriter {
    private static final int FREE_INDICATORS = 200;
    private static final String GREY = "E7E6E6";
    private static final String NO_PASSWORD = "";

    private final Locale locale;

    private WorkbookWriter(Locale locale) {
        this.locale = locale;
    }

    static void write(List<OwedReport> reports, Locale locale, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Shinchoku", "1.0")) {
            WorkbookWriter writer = new WorkbookWriter(locale);
            writer.instructions(workbook.newWorksheet(Words.INSTRUCTIONS.in(locale)));
            writer.reports(workbook.newWorksheet(Words.REPORTS.in(locale)), reports);
            writer.indicators(workbook.newWorksheet(Words.INDICATORS.in(locale)), reports);
        }
    }

    private void instructions(Worksheet sheet) {
        sheet.width(0, 90);
        sheet.value(0, 0, Words.HOW.in(locale));
        sheet.style(0, 0).wrapText(true).set();
        sheet.protect(NO_PASSWORD);
    }

    private void reports(Worksheet sheet, List<OwedReport> reports) {
        for (Column column : Column.values()) {
            head(sheet, column.ordinal(), column.head(locale), column.width());
            if (column.isHidden()) {
                sheet.hideColumn(column.ordinal());
            }
        }
        for (int i = 0; i < reports.size(); i++) {
            for (Column column : Column.values()) {
                cell(sheet, i + 1, column.ordinal(), text(reports.get(i), column), column.isAnswer());
            }
        }
        if (!reports.isEmpty()) {
            sheet.range(1, Column.STATUS.ordinal(), reports.size(), Column.STATUS.ordinal()).validateWithListByFormula("\"" + Words
                    .statuses(locale) + "\"");
        }
        finish(sheet);
    }

    private void indicators(Worksheet sheet, List<OwedReport> reports) {
        for (IndicatorColumn column : IndicatorColumn.values()) {
            head(sheet, column.ordinal(), column.head(locale), column.width());
        }
        int row = 1;
        for (OwedReport report : reports) {
            for (Indicator indicator : report.answer().indicators()) {
                indicator(sheet, row++, report.label(), indicator);
            }
        }
        for (int free = row; free < row + FREE_INDICATORS; free++) {
            for (IndicatorColumn column : IndicatorColumn.values()) {
                cell(sheet, free, column.ordinal(), "", true);
            }
        }
        finish(sheet);
    }

    private void indicator(Worksheet sheet, int row, String label, Indicator indicator) {
        for (IndicatorColumn column : IndicatorColumn.values()) {
            cell(sheet, row, column.ordinal(), switch (column) {
                case LABEL -> label;
                case NAME -> indicator.name();
                case UNIT -> indicator.unit().orElse("");
                case TARGET -> indicator.target().map(Figures::plain).orElse("");
                case ACTUAL -> indicator.actual().map(Figures::plain).orElse("");
                case AS_OF -> indicator.asOf().map(Object::toString).orElse("");
                case TARGET_CHANGE -> indicator.targetChange().orElse("");
            }, true);
        }
    }

    private String text(OwedReport report, Column column) {
        return switch (column) {
            case LABEL -> report.label();
            case PLAN -> report.planText();
            case FORMER -> report.former();
            case RETURNED -> report.returned();
            case STATUS -> report.answer().status().map(status -> Words.of(status, locale)).orElse("");
            case RESULTS -> report.answer().results();
            case NEXT_PLAN -> report.answer().nextPlan();
            case EVIDENCE -> report.answer().evidence().stream().map(item -> item.title() + " " + item.url()).collect(Collectors.joining(
                    "\n"));
            case NOTE -> report.answer().note();
            case REPORT_ID -> report.reportId();
            case VERSION -> Long.toString(report.version());
        };
    }

    private static void head(Worksheet sheet, int column, String text, int width) {
        sheet.value(0, column, text);
        sheet.style(0, column).bold().wrapText(true).fillColor(GREY).set();
        sheet.width(column, width);
    }

    /** The format @ keeps Excel from making a number or a date of what is typed. */
    private static void cell(Worksheet sheet, int row, int column, String text, boolean answer) {
        sheet.value(row, column, text.isEmpty() ? null : Escapes.written(text));
        if (answer) {
            sheet.style(row, column).wrapText(true).verticalAlignment("top").format("@").protectionOption(ProtectionOption.LOCKED, false)
                    .set();
        } else {
            sheet.style(row, column).wrapText(true).verticalAlignment("top").format("@").fillColor(GREY).set();
        }
    }

    private static void finish(Worksheet sheet) {
        sheet.freezePane(1, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.protect(NO_PASSWORD);
    }
}
