package dev.shinchoku.reporting.web;

import java.time.Instant;
import java.util.Optional;

import dev.shinchoku.reporting.known.Moment;
import dev.shinchoku.reporting.viewer.Viewer;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page's frame shows: who is signed in, and whether the page is true of the past. */
@ControllerAdvice(assignableTypes = PageController.class)
class PageModel {
    @ModelAttribute
    void frame(Model model, Moment moment) {
        model.addAttribute("viewer", ViewerArgument.current().orElse(new Viewer("", Optional.empty(), false)));
        model.addAttribute("trueAt", moment.instant());
        past(moment).ifPresent(instant -> model.addAttribute("asOf", instant));
    }

    private static Optional<Instant> past(Moment moment) {
        return switch (moment) {
            case Moment.Now _ -> Optional.empty();
            case Moment.AsOf then -> Optional.of(then.instant());
        };
    }
}
