package dev.shinchoku.intake.desk.web;

import java.util.List;
import java.util.Map;

import dev.shinchoku.intake.check.Finding;
import dev.shinchoku.intake.check.FindingTexts;
import dev.shinchoku.intake.desk.Sheet;
import dev.shinchoku.intake.draft.SharedDraft;
import dev.shinchoku.intake.report.Parts;
import dev.shinchoku.intake.report.Parts.Part;
import dev.shinchoku.intake.report.ProgressReport.Asked;
import dev.shinchoku.intake.report.ProgressReport.Submission;
import dev.shinchoku.intake.report.ProgressStatus;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.pages.Words;
import dev.shinchoku.service.security.SignedIn;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** A report's page: as a form, or as what was submitted. */
@Component
class FormPages {
    private static final String VIEW = "report";

    private final FormDifferences differences;
    private final Parts parts;
    private final Words words;

    FormPages(FormDifferences differences, Parts parts, Words words) {
        this.differences = differences;
        this.parts = parts;
        this.words = words;
    }

    /** What was submitted, and what of it is new since it was returned. */
    ModelAndView reading(Sheet sheet) {
        ModelAndView page = page(sheet, HttpStatus.OK).addObject("warnings", sheet.submission().map(FormPages::warnings).orElse(List.of()));
        sheet.answeredReturn().ifPresent(returned -> page.addObject("since", differences.between(returned.submission().content(), sheet
                .submission().orElseThrow().content())));
        return page;
    }

    /** As the ministry left it. */
    ModelAndView writing(Sheet sheet, Entered form, SharedDraft draft) {
        return writing(sheet, form, Complaint.All.NONE).addObject("draft", draft);
    }

    ModelAndView writing(Sheet sheet, Entered form) {
        return writing(sheet, form, Complaint.All.NONE);
    }

    /** With something to complain about it is no page that was asked for, but it holds all that was typed. */
    ModelAndView writing(Sheet sheet, Entered form, Complaint.All complaints) {
        return page(sheet, complaints.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).addObject("form", form).addObject(
                "complaints", complaints).addObject("statuses", ProgressStatus.values()).addObject("questions", new AskedFields(sheet
                        .rules().questions())).addAllObjects(since(sheet, form));
    }

    /** A colleague was faster: what was typed stays on the page, beside what differs in the colleague's text. */
    ModelAndView overtaken(Sheet sheet, Entered form, SharedDraft now, Entered theirs) {
        String told = now.saved().map(by -> words.of("draft.overtaken.again", by.by(), words.at(by.at()))).orElseGet(() -> words.of(
                "draft.gone"));
        ModelAndView page = writing(sheet, form.over(now.version()), Complaint.All.about("", told)).addAllObjects(theirs(now, theirs,
                form));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** How a form differs from the draft that is saved now; nothing where there is none any more. */
    Map<String, Object> theirs(SharedDraft now, Entered theirs, Entered form) {
        return now.saved().<Map<String, Object>>map(_ -> Map.of("theirs", differences.between(theirs, form))).orElse(Map.of());
    }

    static ModelAndView done(ReportId id, String deed) {
        return new ModelAndView("redirect:/desk/reports/" + id + "?done=" + deed);
    }

    /** What is new in the form since the report was returned; nothing where it was not. */
    Map<String, Object> since(Sheet sheet, Entered form) {
        return sheet.returned().<Map<String, Object>>map(returned -> Map.of("since", differences.between(returned.submission().content(),
                form))).orElse(Map.of());
    }

    private ModelAndView page(Sheet sheet, HttpStatus status) {
        return new ModelAndView(VIEW, status).addObject("sheet", sheet).addObject("asked", sheet.asked()).addObject("others", others(sheet
                .asked()));
    }

    /** The other ministries' parts of a joint measure; read for whole pages alone, and not for each draft that is saved. */
    private List<Part> others(Asked asked) {
        ReportId id = ReportId.parse(asked.reportId()).orElseThrow();
        return asked.ministries().size() < 2
                ? List.of()
                : parts.beside(id, SignedIn.caller().orElseThrow()).stream().filter(part -> !part.reportId().equals(asked.reportId()))
                        .toList();
    }

    static Complaint complaint(Finding finding) {
        return new Complaint(finding.field(), FindingTexts.of(finding, LocaleContextHolder.getLocale()));
    }

    private static List<Complaint> warnings(Submission submission) {
        return submission.warnings().stream().map(warning -> complaint(new Finding(Finding.Severity.WARNING, warning.code(), warning
                .field(), warning.values()))).toList();
    }
}
