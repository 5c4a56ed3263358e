package dev.shinchoku.reporting.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.shinchoku.pages.PageController;
import dev.shinchoku.reporting.known.Moment;
import dev.shinchoku.reporting.live.Freshness;
import dev.shinchoku.reporting.viewer.Viewer;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page's frame shows beside who is signed in: whether the page is true of the past, and whether it is behind. */
@ControllerAdvice(assignableTypes = PageController.class)
class PageModel {
    private static final Duration WORTH_SAYING = Duration.ofSeconds(3);

    private final Freshness freshness;

    PageModel(Freshness freshness) {
        this.freshness = freshness;
    }

    @ModelAttribute
    void frame(Model model, Moment moment) {
        model.addAttribute("viewer", ViewerArgument.current().orElse(new Viewer("", Optional.empty(), false)));
        model.addAttribute("trueAt", moment.instant());
        past(moment).ifPresent(instant -> model.addAttribute("asOf", instant));
        Optional.of(freshness.behind()).filter(behind -> behind.compareTo(WORTH_SAYING) >= 0).ifPresent(behind -> model.addAttribute(
                "behindSeconds", behind.toSeconds()));
        ViewerArgument.current().filter(Viewer::seesAll).flatMap(_ -> freshness.rebuiltPercent()).ifPresent(percent -> model.addAttribute(
                "rebuiltPercent", percent));
    }

    private static Optional<Instant> past(Moment moment) {
        return switch (moment) {
            case Moment.Now _ -> Optional.empty();
            case Moment.AsOf then -> Optional.of(then.instant());
        };
    }
}
