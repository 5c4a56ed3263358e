package dev.shinchoku.reporting.overview.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.pages.PageController;
import dev.shinchoku.reporting.known.Knowledge;
import dev.shinchoku.reporting.known.Known;
import dev.shinchoku.reporting.known.Moment;
import dev.shinchoku.reporting.known.Round;
import dev.shinchoku.reporting.known.RoundChoice;
import dev.shinchoku.reporting.overview.Overviews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The overview as a page, and the part of it that a live page fetches again. */
@Controller
class OverviewPage implements PageController {
    private final Knowledge knowledge;
    private final Overviews overviews;
    private final OverviewWords words;

    OverviewPage(Knowledge knowledge, Overviews overviews, OverviewWords words) {
        this.knowledge = knowledge;
        this.overviews = overviews;
        this.words = words;
    }

    @GetMapping("/")
    String page(@RequestParam Optional<String> plan, @RequestParam Optional<String> round, Moment moment, Model model) {
        Known known = knowledge.at(moment);
        model.addAttribute("rounds", newestFirst(known.rounds()));
        show(RoundChoice.of(round, plan), known, model);
        return "overview";
    }

    @GetMapping("/overview/now")
    String part(@RequestParam String round, Moment moment, Model model) {
        show(RoundChoice.of(Optional.of(round), Optional.empty()), knowledge.at(moment), model);
        return "overview-now :: now";
    }

    private void show(RoundChoice choice, Known known, Model model) {
        overviews.of(choice, known).ifPresent(overview -> {
            model.addAttribute("overview", overview);
            model.addAttribute("message", words.message(overview));
            model.addAttribute("heat", new Heat(overview));
        });
    }

    private static List<Round> newestFirst(List<Round> rounds) {
        return rounds.stream().sorted(Comparator.comparing(Round::openedAt).reversed()).toList();
    }
}
