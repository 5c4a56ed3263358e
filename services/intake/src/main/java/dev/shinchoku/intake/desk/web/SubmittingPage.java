package dev.shinchoku.intake.desk.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.shinchoku.eventlog.AppendRefused;
import dev.shinchoku.eventlog.AppendUncertain;
import dev.shinchoku.intake.attachment.FileRefused;
import dev.shinchoku.intake.desk.RefusalWords;
import dev.shinchoku.intake.desk.Sheet;
import dev.shinchoku.intake.desk.Sheets;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.intake.report.ReportRefused;
import dev.shinchoku.intake.report.VisibleReports;
import dev.shinchoku.intake.submission.ChecksFailed;
import dev.shinchoku.intake.submission.ProgressUpdate;
import dev.shinchoku.intake.submission.SubmittingProgress;
import dev.shinchoku.pages.PageController;
import dev.shinchoku.pages.Words;
import dev.shinchoku.service.events.Request;
import dev.shinchoku.service.http.EntityTags;
import dev.shinchoku.service.problem.Problem;
import dev.shinchoku.service.security.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Submits a form, once however often it is sent, by the form's key; whatever is refused comes back with all that was typed and with what is to
 * be done.
 */
@Controller
class SubmittingPage implements PageController {
    private final Sheets sheets;
    private final FormPages pages;
    private final DraftForms drafts;
    private final SubmittingProgress submitting;
    private final RefusalWords refusals;
    private final Words words;
    private final Clock clock;

    SubmittingPage(Sheets sheets, FormPages pages, DraftForms drafts, SubmittingProgress submitting, RefusalWords refusals, Words words,
            Clock clock) {
        this.sheets = sheets;
        this.pages = pages;
        this.drafts = drafts;
        this.submitting = submitting;
        this.refusals = refusals;
        this.words = words;
        this.clock = clock;
    }

    @PostMapping("/desk/reports/{reportId}/submissions")
    ModelAndView submit(@PathVariable String reportId, @RequestParam MultiValueMap<String, String> sent, Caller caller, Locale locale) {
        ReportId id = VisibleReports.of(reportId, caller);
        Entered form = Entered.of(sent);
        Reading reading = new Reading(form, words);
        Optional<ProgressUpdate> update = reading.update();
        return update.isEmpty() ? again(id, form, caller, reading.complaints()) : submit(id, form, update.get(), caller, locale);
    }

    private ModelAndView submit(ReportId id, Entered form, ProgressUpdate update, Caller caller, Locale locale) {
        try {
            String key = form.key().isEmpty() ? null : form.key();
            submitting.submit(id, update, Request.of(caller, clock.instant(), key, EntityTags.of(form.version()), "POST /desk/reports/" + id
                    + "/submissions", Map.of("update", update, "version", form.version())));
            drafts.submitted(id, form);
            return FormPages.done(id, "submitted");
        } catch (ChecksFailed failed) {
            return again(id, form, caller, new Complaint.All(failed.problem(locale).errors().stream().map(error -> new Complaint(error
                    .pointer(), error.detail())).toList()));
        } catch (FileRefused refused) {
            return again(id, form, caller, Complaint.All.about("/attachments", refusals.of(refused.refusal())));
        } catch (ReportRefused refused) {
            return again(id, form, caller, Complaint.All.about("", refusals.of(refused.refusal())));
        } catch (AppendUncertain _) {
            return again(id, form, caller, Complaint.All.about("", words.of("form.uncertain")));
        } catch (AppendRefused.TooLarge | AppendRefused.InvalidText e) {
            return again(id, form, caller, Complaint.All.about("", words.of(e instanceof AppendRefused.TooLarge
                    ? "form.too-large"
                    : "form.unicode")));
        } catch (AppendRefused.VersionConflict | AppendRefused.IdempotencyKeyTaken _) {
            return onto(id, form, caller);
        } catch (Problem.Refused refused) {
            return switch (refused.problem().status()) {
                case PRECONDITION_FAILED, UNPROCESSABLE_CONTENT -> onto(id, form, caller);
                default -> throw refused;
            };
        }
    }

    /** Somebody was faster: what was typed can be sent again, on what the report is now, by whoever has looked at that. */
    private ModelAndView onto(ReportId id, Entered form, Caller caller) {
        Sheet sheet = sheets.of(id, caller);
        return pages.writing(sheet, form.onto(sheet.version()), Complaint.All.about("", refusals.changed(sheet)));
    }

    private ModelAndView again(ReportId id, Entered form, Caller caller, Complaint.All complaints) {
        return pages.writing(sheets.of(id, caller), form, complaints);
    }
}
