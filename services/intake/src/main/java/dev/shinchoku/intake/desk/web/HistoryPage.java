package dev.shinchoku.intake.desk.web;

import java.util.List;
import java.util.Optional;

import dev.shinchoku.intake.check.Finding;
import dev.shinchoku.intake.desk.Histories;
import dev.shinchoku.intake.desk.HistoryLine;
import dev.shinchoku.intake.desk.Sheet;
import dev.shinchoku.intake.desk.Sheets;
import dev.shinchoku.intake.desk.Step;
import dev.shinchoku.intake.desk.web.FormDifferences.ChangedField;
import dev.shinchoku.intake.report.ReportEvent.Comment;
import dev.shinchoku.intake.report.ReportEvent.ProgressReturned;
import dev.shinchoku.intake.report.ReportEvent.Update;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.intake.report.VisibleReports;
import dev.shinchoku.pages.PageController;
import dev.shinchoku.service.security.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Everything that happened to a report in plain language, with what proves it. */
@Controller
class HistoryPage implements PageController {
    private final Sheets sheets;
    private final Histories histories;
    private final HistoryWords words;
    private final FormDifferences differences;

    HistoryPage(Sheets sheets, Histories histories, HistoryWords words, FormDifferences differences) {
        this.sheets = sheets;
        this.histories = histories;
        this.words = words;
        this.differences = differences;
    }

    /** @param changes against what was submitted before; empty where there was nothing, and where nothing was submitted now */
    record Told(Step step, String sentence, long version, String hash, Optional<Update> update,
            Optional<List<ChangedField>> changes, List<Comment> comments, List<Complaint> warnings) {}

    @GetMapping("/desk/reports/{reportId}/history")
    ModelAndView history(@PathVariable String reportId, Caller caller) {
        ReportId id = VisibleReports.of(reportId, caller);
        Sheet sheet = sheets.of(id, caller);
        return new ModelAndView("history").addObject("sheet", sheet).addObject("asked", sheet.asked()).addObject("told", histories.of(id)
                .stream().map(this::told).toList());
    }

    private Told told(HistoryLine line) {
        Optional<Update> update = line.event().filter(Update.class::isInstance).map(Update.class::cast);
        List<Comment> comments = line.event().map(event -> event instanceof ProgressReturned returned
                ? returned.comments()
                : List
                        .<Comment>of()).orElse(List.of());
        return new Told(line.step(), words.sentence(line), line.version(), line.hash(), update, update.flatMap(
                now -> line.before().map(before -> differences.between(before, now.content()))), comments, update.map(
                        HistoryPage::warnings).orElse(List.of()));
    }

    private static List<Complaint> warnings(Update update) {
        return update.warnings().stream().map(warning -> FormPages.complaint(new Finding(Finding.Severity.WARNING, warning.code(), warning
                .field(), warning.values()))).toList();
    }
}
