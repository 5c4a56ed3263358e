package dev.shinchoku.intake.review.web;

import java.util.Optional;

import dev.shinchoku.intake.review.ReviewFilter;
import dev.shinchoku.intake.review.ReviewQueue;
import dev.shinchoku.intake.review.Reviews;
import dev.shinchoku.pages.PageController;
import dev.shinchoku.pages.Words;
import dev.shinchoku.service.security.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the coordinating office has to decide on. */
@Controller
class QueuePage implements PageController {
    private final Reviews reviews;
    private final Words words;

    QueuePage(Reviews reviews, Words words) {
        this.reviews = reviews;
        this.words = words;
    }

    @GetMapping("/review")
    String queue(@RequestParam(defaultValue = "") String round, @RequestParam(defaultValue = "") String ministry,
            @RequestParam(defaultValue = "") String heading, @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String last, Caller caller, Model model) {
        Reviewing.mustReview(caller);
        ReviewQueue queue = reviews.queue(filter(round, ministry, heading));
        model.addAttribute("queue", queue);
        model.addAttribute("message", message(queue));
        model.addAttribute("done", Reviewing.done(done));
        model.addAttribute("last", last);
        return "review";
    }

    static ReviewFilter filter(String round, String ministry, String heading) {
        return new ReviewFilter(chosen(round), chosen(ministry), chosen(heading));
    }

    private String message(ReviewQueue queue) {
        int waiting = queue.shown().size();
        return waiting == 0
                ? words.of("review.message.none", queue.accepted(), queue.total())
                : words.of("review.message", waiting, queue.total(), queue.accepted());
    }

    private static Optional<String> chosen(String value) {
        return Optional.of(value).filter(text -> !text.isBlank());
    }
}
