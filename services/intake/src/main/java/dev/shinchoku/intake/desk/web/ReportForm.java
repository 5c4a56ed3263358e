package dev.shinchoku.intake.desk.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import dev.shinchoku.intake.attachment.AttachedFile;
import dev.shinchoku.intake.attachment.FileRefused;
import dev.shinchoku.intake.attachment.TakingInFiles;
import dev.shinchoku.intake.desk.RefusalWords;
import dev.shinchoku.intake.desk.Sheet;
import dev.shinchoku.intake.desk.Sheets;
import dev.shinchoku.intake.desk.web.Entered.FileRow;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.intake.report.ReportRefusal.Deed;
import dev.shinchoku.intake.report.VisibleReports;
import dev.shinchoku.pages.PageController;
import dev.shinchoku.pages.Words;
import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A report's form while it is being filled in. Each answer holds all that was typed, with or without scripts in the browser. */
@Controller
class ReportForm implements PageController {
    private final Sheets sheets;
    private final FormPages pages;
    private final DraftForms drafts;
    private final TakingInFiles takingIn;
    private final RefusalWords refusals;
    private final Words words;

    ReportForm(Sheets sheets, FormPages pages, DraftForms drafts, TakingInFiles takingIn, RefusalWords refusals, Words words) {
        this.sheets = sheets;
        this.pages = pages;
        this.drafts = drafts;
        this.takingIn = takingIn;
        this.refusals = refusals;
        this.words = words;
    }

    /** A row more, one less, or the draft saved by hand. */
    @PostMapping("/desk/reports/{reportId}/form")
    ModelAndView change(@PathVariable String reportId, @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "do", defaultValue = "") String deed, Caller caller) {
        Sheet sheet = sheet(reportId, caller);
        Entered form = Rows.changed(Entered.of(sent), deed);
        return deed.equals("save-draft")
                ? saved(VisibleReports.of(reportId, caller), sheet, form, caller)
                : pages.writing(sheet, form)
                        .addObject("changed", deed);
    }

    @PostMapping("/desk/reports/{reportId}/files")
    ModelAndView attach(@PathVariable String reportId, @RequestParam MultiValueMap<String, String> sent,
            @RequestParam Optional<MultipartFile> file, Caller caller) throws IOException {
        Sheet sheet = sheet(reportId, caller);
        Entered form = Entered.of(sent);
        MultipartFile chosen = file.filter(each -> !each.isEmpty()).orElse(null);
        if (chosen == null) {
            return pages.writing(sheet, form, Complaint.All.about("/attachments", words.of("file.none")));
        }
        try (InputStream content = chosen.getInputStream()) {
            AttachedFile taken = takingIn.take(content, nameOf(chosen), sheet.asked().ministry(), caller);
            String title = taken.fileName().replaceFirst("\\.[^.]*$", "");
            return pages.writing(sheet, Rows.attached(form, new FileRow(taken.attachmentId(), taken.fileName(), title)));
        } catch (FileRefused refused) {
            return pages.writing(sheet, form, Complaint.All.about("/attachments", refusals.of(refused.refusal())));
        }
    }

    /** Nobody else's form is opened or checked, and nobody's file taken who could not submit it. */
    private Sheet sheet(String reportId, Caller caller) {
        Sheet sheet = sheets.of(VisibleReports.of(reportId, caller), caller);
        if (!sheet.may(Deed.SUBMIT)) {
            throw Problems.forbidden("The report takes no changes from you now.").refuse();
        }
        return sheet;
    }

    private ModelAndView saved(ReportId id, Sheet sheet, Entered form, Caller caller) {
        return switch (drafts.save(id, form, caller)) {
            case DraftForms.Outcome.Saved(var draft) -> pages.writing(sheet, form.over(draft.version()), draft);
            case DraftForms.Outcome.Overtaken(var now) -> pages.overtaken(sheet, form, now, drafts.form(now, sheet));
            case DraftForms.Outcome.TooLong _ -> pages.writing(sheet, form, Complaint.All.about("", words.of("draft.too-long")));
            case DraftForms.Outcome.NotKept _ -> pages.writing(sheet, form);
        };
    }

    /** Some browsers send a whole path. */
    private static String nameOf(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename()).orElse("").replaceFirst("^.*[/\\\\]", "");
    }
}
