package dev.shinchoku.intake.workbook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.shinchoku.intake.attachment.FileRefused;
import dev.shinchoku.intake.check.Finding;
import dev.shinchoku.intake.check.FindingTexts;
import dev.shinchoku.intake.report.ProgressReport.Known;
import dev.shinchoku.intake.report.ProgressReports;
import dev.shinchoku.intake.report.ProgressStatus;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.intake.submission.CheckingProgress;
import dev.shinchoku.intake.submission.ProgressUpdate;
import dev.shinchoku.intake.workbook.Preview.Change;
import dev.shinchoku.intake.workbook.Preview.Row;
import org.springframework.stereotype.Component;

/** Holds an uploaded workbook against the ministry's reports as they are now, by the same checks as any submission. */
@Component
public class Previewing {
    private final OwedReports owed;
    private final ProgressReports reports;
    private final CheckingProgress checking;

    Previewing(OwedReports owed, ProgressReports reports, CheckingProgress checking) {
        this.owed = owed;
        this.reports = reports;
        this.checking = checking;
    }

    public Look at(Upload upload, Locale locale) {
        Map<String, OwedReport> current = current(upload);
        return new Look(current, new Preview(upload.filled().rows().stream().map(row -> row(row, Optional.ofNullable(current.get(row
                .reportId())), locale))
                .toList(), upload.filled().strays()));
    }

    /** The ministry's reports of the round as they are now, by id: rows on any other are refused. */
    private Map<String, OwedReport> current(Upload upload) {
        return owed.in(upload.roundId(), upload.ministry(), true).stream().collect(Collectors.toMap(OwedReport::reportId, Function
                .identity()));
    }

    /** Another ministry's report is answered like one that does not exist. */
    private Row row(FilledRow row, Optional<OwedReport> report, Locale locale) {
        if (report.isEmpty()) {
            CellProblem unknown = problem(row, row.placeOf(""), "unknown-report", locale,
                    "No report of the ministry in this round. Upload the workbook that was downloaded for it.",
                    "この照会での貴府省の報告ではありません。この照会のためにダウンロードしたものを使ってください。");
            return new Row(row.reportId(), "", Change.REFUSED, Stream.concat(row.problems().stream(), Stream.of(unknown)).toList(), List
                    .of(),
                    List.of());
        }
        return known(row, report.get(), locale);
    }

    private Row known(FilledRow row, OwedReport report, Locale locale) {
        Change change = Preview.changeOf(row, report);
        if (change == Change.SAME && row.problems().isEmpty()) {
            return new Row(row.reportId(), report.label(), change, List.of(), List.of(), List.of());
        }
        List<Finding> findings = row.answer().status().map(status -> findings(row, report, status)).orElse(List.of());
        List<CellProblem> problems = Stream.of(row.problems().stream(), missing(row, locale), told(row, findings, true, locale)).flatMap(
                Function.identity()).toList();
        return new Row(row.reportId(), report.label(), problems.isEmpty() ? change : Change.REFUSED, problems, told(row, findings, false,
                locale).toList(), Preview.fields(report.answer(), row.answer()));
    }

    private static Stream<CellProblem> missing(FilledRow row, Locale locale) {
        return row.answer().status().isPresent() || row.problems().stream().anyMatch(problem -> problem.code().equals("unknown-status"))
                ? Stream.empty()
                : Stream.of(problem(row, row.placeOf("/status"), "status-missing", locale, "Say how the measure stands.", "進捗を選んでください。"));
    }

    private List<Finding> findings(FilledRow row, OwedReport report, ProgressStatus status) {
        ReportId id = ReportId.parse(row.reportId()).orElseThrow();
        if (!(reports.load(id).report() instanceof Known known)) {
            return List.of();
        }
        ProgressUpdate update = new ProgressUpdate(row.answer().toContent(status, report.joint()), report.files(), Optional.empty(), List
                .of());
        try {
            return checking.findings(id, known.asked(), update);
        } catch (FileRefused e) {
            return List.of(new Finding(Finding.Severity.ERROR, "attachment-gone", "/attachments", Map.of()));
        }
    }

    private static Stream<CellProblem> told(FilledRow row, List<Finding> findings, boolean errors, Locale locale) {
        return findings.stream().filter(finding -> finding.isError() == errors).map(finding -> {
            Place place = row.placeOf(finding.field());
            return new CellProblem(place.sheet(), place.cell(), row.reportId(), finding.code(), FindingTexts.of(finding, locale));
        });
    }

    private static CellProblem problem(FilledRow row, Place place, String code, Locale locale, String english, String japanese) {
        return new CellProblem(place.sheet(), place.cell(), row.reportId(), code, locale.getLanguage().equals("en") ? english : japanese);
    }

    /** @param current the ministry's reports as the preview found them, by id */
    public record Look(Map<String, OwedReport> current, Preview preview) {}
}
