package dev.shinchoku.intake.desk.web;

import dev.shinchoku.intake.desk.Sheet;
import dev.shinchoku.intake.desk.Sheets;
import dev.shinchoku.intake.draft.SharedDraft;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.intake.report.VisibleReports;
import dev.shinchoku.pages.PageController;
import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller;
import dev.shinchoku.service.security.Caller.Role;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Throws the ministry's draft away, unless a colleague has saved another one since the page was opened. */
@Controller
class DiscardingDrafts implements PageController {
    private final Sheets sheets;
    private final DraftForms drafts;
    private final FormPages pages;

    DiscardingDrafts(Sheets sheets, DraftForms drafts, FormPages pages) {
        this.sheets = sheets;
        this.drafts = drafts;
        this.pages = pages;
    }

    @PostMapping("/desk/reports/{reportId}/draft/discard")
    ModelAndView discard(@PathVariable String reportId, @RequestParam MultiValueMap<String, String> sent, Caller caller) {
        ReportId id = VisibleReports.of(reportId, caller);
        if (!caller.isOf(id.ministry())) {
            throw Problems.forbidden("A draft is its ministry's own: only its officers and endorsers may discard it.").refuse();
        }
        caller.mustBeOneOf(Role.OFFICER, Role.ENDORSER);
        Entered form = Entered.of(sent);
        return drafts.discard(id, form).map(now -> kept(sheets.of(id, caller), form, now)).orElseGet(() -> FormPages.done(id, "discarded"));
    }

    private ModelAndView kept(Sheet sheet, Entered form, SharedDraft now) {
        return pages.overtaken(sheet, form, now, drafts.form(now, sheet));
    }
}
