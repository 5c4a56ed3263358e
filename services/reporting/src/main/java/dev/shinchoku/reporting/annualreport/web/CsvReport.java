package dev.shinchoku.reporting.annualreport.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import dev.shinchoku.pages.Words;
import dev.shinchoku.reporting.annualreport.AnnualReport;
import dev.shinchoku.reporting.annualreport.AnnualReport.Row;
import dev.shinchoku.reporting.annualreport.AnnualReport.Section;
import dev.shinchoku.reporting.known.Passage;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/**
 * The table as CSV by RFC 4180, in UTF-8 with a byte order mark, by which Excel recognises it. A text that a spreadsheet would take for a
 * formula gets an apostrophe in front (OWASP, "CSV Injection").
 */
@Component
class CsvReport {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private final Words words;

    CsvReport(Words words) {
        this.words = words;
    }

    byte[] write(AnnualReport report) {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(head(report.plan().fiscalYear()));
            for (Section section : report.sections()) {
                for (Row row : section.rows()) {
                    csv.printRecord(cells(section, row).stream().map(CsvReport::harmless).toList());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> head(int fiscalYear) {
        return List.of(words.of("report.csv.heading"), words.of("report.csv.title"), words.of("term.label"), words.of("term.ministries"),
                words.of("report.plan-of", words.fiscalYear(fiscalYear)), words.of("term.results"), words.of("report.plan-of", words
                        .fiscalYear(fiscalYear + 1)), words.of("term.relisted"), words.of("term.measure-id"));
    }

    private List<String> cells(Section section, Row row) {
        return List.of(section.number(), section.title(), row.label(), words.ministries(row.ministries()), text(row.plan()), text(row
                .results()), text(row.nextPlan()), row.relistedFrom().orElse(""), row.measureId());
    }

    private String text(List<Passage> passages) {
        return passages.stream().map(passage -> passage.ministry().map(code -> "［" + words.ministry(code) + "］\n").orElse("") + passage
                .text()).collect(Collectors.joining("\n"));
    }

    static String harmless(String cell) {
        return !cell.isEmpty() && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
