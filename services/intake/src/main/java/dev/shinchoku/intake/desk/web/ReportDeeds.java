package dev.shinchoku.intake.desk.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import dev.shinchoku.eventlog.AppendRefused;
import dev.shinchoku.eventlog.AppendUncertain;
import dev.shinchoku.intake.attachment.FileRefused;
import dev.shinchoku.intake.desk.RefusalWords;
import dev.shinchoku.intake.desk.Sheet;
import dev.shinchoku.intake.desk.Sheets;
import dev.shinchoku.intake.report.HandlingReports;
import dev.shinchoku.intake.report.ReportCommand;
import dev.shinchoku.intake.report.ReportCommand.EndorseProgress;
import dev.shinchoku.intake.report.ReportCommand.WithdrawProgress;
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
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a ministry's people do to a report. Each is done once however often the form is sent, by the form's key; whatever is refused comes back
 * with all that was typed and with what is to be done.
 */
@Controller
class ReportDeeds implements PageController {
    private final Sheets sheets;
    private final FormPages pages;
    private final DraftForms drafts;
    private final SubmittingProgress submitting;
    private final HandlingReports handling;
    private final RefusalWords refusals;
    private final Words words;
    private final Clock clock;

    ReportDeeds(Sheets sheets, FormPages pages, DraftForms drafts, SubmittingProgress submitting, HandlingReports handling,
            RefusalWords refusals,
            Words words, Clock clock) {
        this.sheets = sheets;
        this.pages = pages;
        this.drafts = drafts;
        this.submitting = submitting;
        this.handling = handling;
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

    @PostMapping("/desk/reports/{reportId}/endorsement")
    ModelAndView endorse(@PathVariable String reportId, @RequestParam String contentHash, @RequestParam long version, Caller caller) {
        ReportId id = VisibleReports.of(reportId, caller);
        return handle(new EndorseProgress(id, contentHash), version, caller, "endorsed");
    }

    @PostMapping("/desk/reports/{reportId}/withdrawal")
    ModelAndView withdraw(@PathVariable String reportId, @RequestParam(defaultValue = "") String reason, @RequestParam long version,
            Caller caller) {
        ReportId id = VisibleReports.of(reportId, caller);
        return handle(new WithdrawProgress(id, Optional.of(reason).filter(text -> !text.isBlank())), version, caller,
                "withdrawn");
    }

    private ModelAndView submit(ReportId id, Entered form, ProgressUpdate update, Caller caller, Locale locale) {
        try {
            String key = form.key().isEmpty() ? null : form.key();
            submitting.submit(id, update, Request.of(caller, clock.instant(), key, EntityTags.of(form.version()), "POST /desk/reports/" + id
                    + "/submissions", Map.of("update", update, "version", form.version())));
            drafts.submitted(id, form);
            return done(id, "submitted");
        } catch (ChecksFailed failed) {
            return again(id, form, caller, new Complaint.All(failed.problem(locale).errors().stream().map(error -> new Complaint(error
                    .pointer(), error.detail())).toList()));
        } catch (FileRefused refused) {
            return again(id, form, caller, about("/attachments", refusals.of(refused.refusal())));
        } catch (ReportRefused refused) {
            return again(id, form, caller, about("", refusals.of(refused.refusal())));
        } catch (AppendUncertain _) {
            return again(id, form, caller, about("", words.of("form.uncertain")));
        } catch (AppendRefused.TooLarge | AppendRefused.InvalidText e) {
            return again(id, form, caller, about("", words.of(e instanceof AppendRefused.TooLarge ? "form.too-large" : "form.unicode")));
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
        return pages.writing(sheet, form.onto(sheet.version()), about("", changed(sheet)));
    }

    private String changed(Sheet sheet) {
        return sheet.steps().stream().findFirst().map(step -> words.of("form.changed", words.at(step.at()), words.who(step.by(), step
                .ministry()), words.event(step.type()))).orElseThrow();
    }

    private ModelAndView again(ReportId id, Entered form, Caller caller, Complaint.All complaints) {
        return pages.writing(sheets.of(id, caller), form, complaints);
    }

    /** Only what the page showed is endorsed or taken back. */
    private ModelAndView handle(ReportCommand command, long version, Caller caller, String done) {
        try {
            handling.handle(command, new Request(caller.actor(), clock.instant(), Optional.empty(), OptionalLong.of(version)));
            return done(command.reportId(), done);
        } catch (ReportRefused refused) {
            return refused(command.reportId(), caller, refusals.of(refused.refusal()));
        } catch (Problem.Refused refused) {
            if (refused.problem().status() != HttpStatus.PRECONDITION_FAILED) {
                throw refused;
            }
            return refused(command.reportId(), caller, changed(sheets.of(command.reportId(), caller)));
        }
    }

    private ModelAndView refused(ReportId id, Caller caller, String why) {
        ModelAndView page = pages.reading(sheets.of(id, caller)).addObject("refused", why);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static ModelAndView done(ReportId id, String deed) {
        return new ModelAndView("redirect:/desk/reports/" + id + "?done=" + deed);
    }

    private static Complaint.All about(String field, String text) {
        return new Complaint.All(List.of(new Complaint(field, text)));
    }
}
