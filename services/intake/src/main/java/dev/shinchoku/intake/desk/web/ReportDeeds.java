package dev.shinchoku.intake.desk.web;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;

import dev.shinchoku.intake.desk.RefusalWords;
import dev.shinchoku.intake.desk.Sheets;
import dev.shinchoku.intake.report.HandlingReports;
import dev.shinchoku.intake.report.ReportCommand;
import dev.shinchoku.intake.report.ReportCommand.EndorseProgress;
import dev.shinchoku.intake.report.ReportCommand.WithdrawProgress;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.intake.report.ReportRefused;
import dev.shinchoku.intake.report.VisibleReports;
import dev.shinchoku.pages.PageController;
import dev.shinchoku.service.events.Request;
import dev.shinchoku.service.problem.Problem;
import dev.shinchoku.service.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a ministry's people do to what was submitted. A refusal says what is in the way, above what the report is now. */
@Controller
class ReportDeeds implements PageController {
    private final Sheets sheets;
    private final FormPages pages;
    private final HandlingReports handling;
    private final RefusalWords refusals;
    private final Clock clock;

    ReportDeeds(Sheets sheets, FormPages pages, HandlingReports handling, RefusalWords refusals, Clock clock) {
        this.sheets = sheets;
        this.pages = pages;
        this.handling = handling;
        this.refusals = refusals;
        this.clock = clock;
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

    /** Only what the page showed is endorsed or taken back. */
    private ModelAndView handle(ReportCommand command, long version, Caller caller, String done) {
        try {
            handling.handle(command, new Request(caller.actor(), clock.instant(), Optional.empty(), OptionalLong.of(version)));
            return FormPages.done(command.reportId(), done);
        } catch (ReportRefused refused) {
            return refused(command.reportId(), caller, refusals.of(refused.refusal()));
        } catch (Problem.Refused refused) {
            if (refused.problem().status() != HttpStatus.PRECONDITION_FAILED) {
                throw refused;
            }
            return refused(command.reportId(), caller, refusals.changed(sheets.of(command.reportId(), caller)));
        }
    }

    private ModelAndView refused(ReportId id, Caller caller, String why) {
        ModelAndView page = pages.reading(sheets.of(id, caller)).addObject("refused", why);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }
}
