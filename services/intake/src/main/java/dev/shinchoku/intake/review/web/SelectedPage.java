package dev.shinchoku.intake.review.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.shinchoku.intake.report.HandlingMany.Handled;
import dev.shinchoku.intake.review.DecidingOnMany;
import dev.shinchoku.intake.review.DecidingOnMany.Read;
import dev.shinchoku.intake.desk.DeskLine;
import dev.shinchoku.intake.desk.RefusalWords;
import dev.shinchoku.intake.review.ReviewFilter;
import dev.shinchoku.intake.review.Reviews;
import dev.shinchoku.pages.PageController;
import dev.shinchoku.pages.Words;
import dev.shinchoku.service.problem.Problem;
import dev.shinchoku.service.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Many reports at once: they are named again before anything is decided, and what came of each is told. */
@Controller
class SelectedPage implements PageController {
    private final Reviews reviews;
    private final DecidingOnMany deciding;
    private final RefusalWords refusals;
    private final Words words;

    SelectedPage(Reviews reviews, DecidingOnMany deciding, RefusalWords refusals, Words words) {
        this.reviews = reviews;
        this.deciding = deciding;
        this.refusals = refusals;
        this.words = words;
    }

    @PostMapping("/review/selected")
    ModelAndView selected(@RequestParam(defaultValue = "") List<String> chosen, Caller caller) {
        Reviewing.mustReview(caller);
        return asking(read(chosen), Optional.empty(), HttpStatus.OK);
    }

    @PostMapping("/review/decisions")
    ModelAndView decide(@RequestParam(defaultValue = "") List<String> chosen, @RequestParam(name = "do") String deed,
            @RequestParam(defaultValue = "") String reason, Caller caller) {
        Reviewing.mustReview(caller);
        List<Read> read = read(chosen);
        boolean returns = deed.equals("return");
        if (returns && reason.isBlank()) {
            return asking(read, Optional.of(words.of("review.return.no-reason")), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        List<Handled> handled = returns ? deciding.sendBack(read, reason.strip(), caller) : deciding.accept(read, caller);
        List<Outcome> outcomes = IntStream.range(0, read.size()).mapToObj(i -> outcome(read.get(i), handled.get(i), returns)).toList();
        return new ModelAndView("review-decided").addObject("outcomes", outcomes).addObject("decided", outcomes.stream().filter(
                Outcome::decided).count());
    }

    /** @param lines those of what was chosen that still wait as they were read */
    private ModelAndView asking(List<Read> read, Optional<String> complaint, HttpStatus status) {
        List<DeskLine> lines = reviews.queue(ReviewFilter.NONE).waiting().stream()
                .filter(
                        line -> read.stream().anyMatch(each -> each.isOf(line.report()))).toList();
        return new ModelAndView("review-selected", status).addObject("lines", lines).addObject("gone", read.size() - lines.size())
                .addObject(
                        "complaint", complaint);
    }

    private Outcome outcome(Read read, Handled handled, boolean returned) {
        String label = deciding.labelOf(read.id());
        return switch (handled) {
            case Handled.Done _ -> new Outcome(read, label, true, words.of(returned ? "review.done.returned" : "review.done.accepted"));
            case Handled.Refused(var refusal) -> new Outcome(read, label, false, refusals.of(refusal));
            case Handled.Failed(Problem.Refused _) -> new Outcome(read, label, false, words.of("review.changed"));
            case Handled.Failed _ -> new Outcome(read, label, false, words.of("review.uncertain"));
        };
    }

    private static List<Read> read(List<String> chosen) {
        return chosen.stream().flatMap(text -> Read.parse(text).stream()).distinct().toList();
    }

    /** What came of one. */
    record Outcome(Read read, String label, boolean decided, String text) {}
}
