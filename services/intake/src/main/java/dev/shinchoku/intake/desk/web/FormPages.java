package dev.shinchoku.intake.desk.web;

import java.util.List;

import dev.shinchoku.intake.check.Finding;
import dev.shinchoku.intake.check.FindingTexts;
import dev.shinchoku.intake.desk.Sheet;
import dev.shinchoku.intake.draft.SharedDraft;
import dev.shinchoku.intake.report.ProgressReport.Submission;
import dev.shinchoku.intake.report.ProgressStatus;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** A report's page: as a form, or as what was submitted. */
@Component
class FormPages {
    private static final String VIEW = "report";

    ModelAndView reading(Sheet sheet) {
        return page(sheet, HttpStatus.OK).addObject("warnings", sheet.submission().map(FormPages::warnings).orElse(List.of()));
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
                        .rules().questions()));
    }

    private static ModelAndView page(Sheet sheet, HttpStatus status) {
        return new ModelAndView(VIEW, status).addObject("sheet", sheet).addObject("asked", sheet.asked());
    }

    static Complaint complaint(Finding finding) {
        return new Complaint(finding.field(), FindingTexts.of(finding, LocaleContextHolder.getLocale()));
    }

    private static List<Complaint> warnings(Submission submission) {
        return submission.warnings().stream().map(warning -> complaint(new Finding(Finding.Severity.WARNING, warning.code(), warning
                .field(), warning.values()))).toList();
    }
}
