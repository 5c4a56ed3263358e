package dev.shinchoku.intake.desk.web;

import java.util.List;

import dev.shinchoku.intake.check.Finding;
import dev.shinchoku.intake.desk.Sheet;
import dev.shinchoku.intake.desk.Sheets;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.intake.report.ReportRefusal.Deed;
import dev.shinchoku.intake.report.VisibleReports;
import dev.shinchoku.intake.submission.CheckingProgress;
import dev.shinchoku.intake.submission.ProgressUpdate;
import dev.shinchoku.pages.PageController;
import dev.shinchoku.pages.Words;
import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** While somebody types: the draft is saved, and they are told what a submission of it would be told. */
@Controller
class DraftPage implements PageController {
    private final Sheets sheets;
    private final DraftForms drafts;
    private final CheckingProgress checking;
    private final FormPages pages;
    private final Words words;

    DraftPage(Sheets sheets, DraftForms drafts, CheckingProgress checking, FormPages pages, Words words) {
        this.sheets = sheets;
        this.drafts = drafts;
        this.checking = checking;
        this.pages = pages;
        this.words = words;
    }

    @PostMapping("/desk/reports/{reportId}/draft")
    ModelAndView save(@PathVariable String reportId, @RequestParam MultiValueMap<String, String> sent, Caller caller) {
        ReportId id = VisibleReports.of(reportId, caller);
        Sheet sheet = sheets.of(id, caller);
        if (!sheet.may(Deed.SUBMIT)) {
            throw Problems.forbidden("The report takes no changes from you now.").refuse();
        }
        Entered form = Entered.of(sent);
        return told(drafts.save(id, form, caller), sheet, form).addObject("asked", sheet.asked()).addAllObjects(pages.since(sheet, form))
                .addAllObjects(checks(id, sheet, form).getModel());
    }

    private ModelAndView told(DraftForms.Outcome outcome, Sheet sheet, Entered form) {
        ModelAndView answer = new ModelAndView("draft-answer");
        return switch (outcome) {
            case DraftForms.Outcome.Saved(var draft) -> answer.addObject("saved", draft);
            case DraftForms.Outcome.Overtaken(var now) -> answer.addObject("overtaken", now).addAllObjects(pages.theirs(now, drafts.form(
                    now, sheet),
                    form));
            case DraftForms.Outcome.TooLong _ -> answer.addObject("tooLong", true);
            case DraftForms.Outcome.NotKept _ -> answer;
        };
    }

    private ModelAndView checks(ReportId id, Sheet sheet, Entered form) {
        Reading reading = new Reading(form, words);
        List<Finding> findings = reading.update().map(update -> findings(id, sheet, update)).orElse(List.of());
        return new ModelAndView().addObject("unread", reading.complaints()).addObject("errors", of(findings, true)).addObject("warnings",
                of(findings, false));
    }

    /** Without its files, which are looked at when it is submitted. */
    private List<Finding> findings(ReportId id, Sheet sheet, ProgressUpdate update) {
        return checking.findings(id, sheet.asked(), new ProgressUpdate(update.content(), List.of(), update.onBehalfReason(), update
                .answers()));
    }

    private static List<Complaint> of(List<Finding> findings, boolean errors) {
        return findings.stream().filter(finding -> finding.isError() == errors).map(FormPages::complaint).toList();
    }
}
