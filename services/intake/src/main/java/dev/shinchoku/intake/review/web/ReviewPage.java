package dev.shinchoku.intake.review.web;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;

import dev.shinchoku.eventlog.AppendUncertain;
import dev.shinchoku.intake.desk.RefusalWords;
import dev.shinchoku.intake.report.HandlingReports;
import dev.shinchoku.intake.report.ReportCommand;
import dev.shinchoku.intake.report.ReportCommand.AcceptProgress;
import dev.shinchoku.intake.report.ReportCommand.ReturnProgress;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.intake.report.ReportRefused;
import dev.shinchoku.intake.report.VisibleReports;
import dev.shinchoku.intake.review.ReviewFilter;
import dev.shinchoku.intake.review.Reviews;
import dev.shinchoku.pages.PageController;
import dev.shinchoku.pages.Words;
import dev.shinchoku.service.events.Request;
import dev.shinchoku.service.problem.Problem;
import dev.shinchoku.service.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** One report to decide on. What is decided rests on the version that was looked at; after it the next one is shown. */
@Controller
class ReviewPage implements PageController {
    private final ReviewPages pages;
    private final Reviews reviews;
    private final HandlingReports handling;
    private final RefusalWords refusals;
    private final Words words;
    private final Clock clock;

    ReviewPage(ReviewPages pages, Reviews reviews, HandlingReports handling, RefusalWords refusals, Words words, Clock clock) {
        this.pages = pages;
        this.reviews = reviews;
        this.handling = handling;
        this.refusals = refusals;
        this.words = words;
        this.clock = clock;
    }

    @ModelAttribute("filter")
    ReviewFilter filter(@RequestParam(defaultValue = "") String round, @RequestParam(defaultValue = "") String ministry,
            @RequestParam(defaultValue = "") String heading) {
        return QueuePage.filter(round, ministry, heading);
    }

    @GetMapping("/review/reports/{reportId}")
    ModelAndView report(@PathVariable String reportId, @ModelAttribute("filter") ReviewFilter filter,
            @RequestParam(defaultValue = "") String against, @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String last, Caller caller) {
        return pages.of(id(reportId, caller), caller, filter, against, ReturnForm.EMPTY).addObject("done", Reviewing.done(done)).addObject(
                "last", last);
    }

    @PostMapping("/review/reports/{reportId}/acceptance")
    ModelAndView accept(@PathVariable String reportId, @ModelAttribute("filter") ReviewFilter filter, @RequestParam String contentHash,
            @RequestParam long version, Caller caller) {
        ReportId id = id(reportId, caller);
        return decide(new AcceptProgress(id, contentHash), version, filter, ReturnForm.EMPTY, caller, "accepted");
    }

    @PostMapping("/review/reports/{reportId}/return")
    ModelAndView sendBack(@PathVariable String reportId, @ModelAttribute("filter") ReviewFilter filter, @RequestParam long version,
            @RequestParam MultiValueMap<String, String> sent, Caller caller) {
        ReportId id = id(reportId, caller);
        ReturnForm form = ReturnForm.of(sent);
        Optional<String> wrong = form.wrong();
        if (wrong.isPresent()) {
            return again(id, filter, form.complaining(words.of(wrong.get())), caller, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return decide(new ReturnProgress(id, form.reason(), form.toComments(ReviewPages.COMMENTED)), version, filter, form, caller,
                "returned");
    }

    private ModelAndView decide(ReportCommand command, long version, ReviewFilter filter, ReturnForm form, Caller caller, String done) {
        ReportId id = command.reportId();
        Optional<String> next = reviews.queue(filter).after(id.toString());
        try {
            handling.handle(command, new Request(caller.actor(), clock.instant(), Optional.empty(), OptionalLong.of(version)));
        } catch (ReportRefused refused) {
            return again(id, filter, form.complaining(refusals.of(refused.refusal())), caller, HttpStatus.CONFLICT);
        } catch (AppendUncertain _) {
            return again(id, filter, form.complaining(words.of("review.uncertain")), caller, HttpStatus.SERVICE_UNAVAILABLE);
        } catch (Problem.Refused refused) {
            if (refused.problem().status() != HttpStatus.PRECONDITION_FAILED) {
                throw refused;
            }
            return again(id, filter, form.complaining(words.of("review.changed")), caller, HttpStatus.CONFLICT);
        }
        return onTo(next, filter, done, id);
    }

    private ModelAndView again(ReportId id, ReviewFilter filter, ReturnForm form, Caller caller, HttpStatus status) {
        ModelAndView page = pages.of(id, caller, filter, "", form);
        page.setStatus(status);
        return page;
    }

    private static ModelAndView onTo(Optional<String> next, ReviewFilter filter, String done, ReportId decided) {
        String path = next.map(id -> "/review/reports/" + id).orElse("/review");
        return new ModelAndView("redirect:" + UriComponentsBuilder.fromPath(path).queryParamIfPresent("round", filter.roundId())
                .queryParamIfPresent("ministry", filter.ministry()).queryParamIfPresent("heading", filter.heading()).queryParam("done",
                        done)
                .queryParam("last", decided.toString()).encode().toUriString());
    }

    private static ReportId id(String reportId, Caller caller) {
        Reviewing.mustReview(caller);
        return VisibleReports.of(reportId, caller);
    }
}
