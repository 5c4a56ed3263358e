package dev.shinchoku.intake.desk.web;

import dev.shinchoku.intake.desk.Sheet;
import dev.shinchoku.intake.desk.Sheets;
import dev.shinchoku.intake.draft.SharedDraft;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.intake.report.ReportRefusal.Deed;
import dev.shinchoku.intake.report.VisibleReports;
import dev.shinchoku.pages.PageController;
import dev.shinchoku.service.security.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One report: a form for its ministry while it is owed, else what was submitted, which the form can be opened on. */
@Controller
class ReportPage implements PageController {
    private final Sheets sheets;
    private final DraftForms drafts;
    private final FormPages pages;

    ReportPage(Sheets sheets, DraftForms drafts, FormPages pages) {
        this.sheets = sheets;
        this.drafts = drafts;
        this.pages = pages;
    }

    @GetMapping("/desk/reports/{reportId}")
    ModelAndView report(@PathVariable String reportId, @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "false") boolean edit, Caller caller) {
        Sheet sheet = sheets.of(VisibleReports.of(reportId, caller), caller);
        boolean writes = sheet.may(Deed.SUBMIT) && (edit || sheet.isOwed() && caller.isOf(sheet.asked().ministry()));
        return (writes ? writing(ReportId.parse(reportId).orElseThrow(), sheet, caller) : pages.reading(sheet)).addObject("done", done);
    }

    private ModelAndView writing(ReportId id, Sheet sheet, Caller caller) {
        if (!caller.isOf(id.ministry())) {
            return pages.writing(sheet, ContentText.start(sheet));
        }
        SharedDraft draft = drafts.read(id);
        return pages.writing(sheet, drafts.form(draft, sheet), draft);
    }
}
