package dev.shinchoku.reporting.measure.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

import dev.shinchoku.pages.PageController;
import dev.shinchoku.reporting.known.Knowledge;
import dev.shinchoku.reporting.known.Known;
import dev.shinchoku.reporting.known.Moment;
import dev.shinchoku.reporting.known.ProgressStatus;
import dev.shinchoku.reporting.known.Round;
import dev.shinchoku.reporting.known.RoundChoice;
import dev.shinchoku.reporting.measure.MeasureFilter;
import dev.shinchoku.reporting.measure.MeasureFilter.Shown;
import dev.shinchoku.reporting.measure.MeasureStory;
import dev.shinchoku.reporting.measure.Measures;
import dev.shinchoku.reporting.viewer.Viewer;
import dev.shinchoku.service.problem.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of measures, and a measure's own page. */
@Controller
class MeasurePage implements PageController {
    private final Knowledge knowledge;
    private final Measures measures;

    MeasurePage(Knowledge knowledge, Measures measures) {
        this.knowledge = knowledge;
        this.measures = measures;
    }

    @GetMapping("/measures")
    String list(@RequestParam Optional<String> plan, @RequestParam Optional<String> round, @RequestParam Optional<String> ministry,
            @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String status, Viewer viewer, Moment moment,
            Model model) {
        Known known = knowledge.at(moment);
        MeasureFilter filter = new MeasureFilter(ministry.filter(code -> !code.isBlank()), chosen(Shown.values(), state), chosen(
                ProgressStatus
                        .values(), status));
        model.addAttribute("filter", filter);
        model.addAttribute("rounds", known.rounds().stream().sorted(Comparator.comparing(Round::openedAt).reversed()).toList());
        measures.list(RoundChoice.of(round, plan), filter, viewer, known).ifPresent(list -> model.addAttribute("list", list));
        return "measures";
    }

    @GetMapping("/measures/{measureId}")
    String measure(@PathVariable String measureId, Viewer viewer, Moment moment, Model model) {
        Known known = knowledge.at(moment);
        MeasureStory story = measures.story(measureId, viewer, known).orElseThrow(() -> Problems.notFound("The measure " + measureId)
                .refuse());
        model.addAttribute("story", story);
        model.addAttribute("names", new Names(known));
        return "measure";
    }

    private static <E extends Enum<E>> Optional<E> chosen(E[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
    }
}
