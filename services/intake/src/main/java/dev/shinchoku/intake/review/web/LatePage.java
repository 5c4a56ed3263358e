package dev.shinchoku.intake.review.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.shinchoku.intake.review.LateReports;
import dev.shinchoku.intake.review.LateReports.Owing;
import dev.shinchoku.intake.telling.Chasing;
import dev.shinchoku.intake.telling.Chasing.Chased;
import dev.shinchoku.pages.PageController;
import dev.shinchoku.pages.Words;
import dev.shinchoku.service.security.Caller;
import dev.shinchoku.service.security.Caller.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who is late, and one click to remind them. */
@Controller
class LatePage implements PageController {
    private final LateReports late;
    private final Chasing chasing;
    private final Words words;

    LatePage(LateReports late, Chasing chasing, Words words) {
        this.late = late;
        this.chasing = chasing;
        this.words = words;
    }

    @GetMapping("/review/late")
    ModelAndView page(Caller caller) {
        Reviewing.mustReview(caller);
        return page(List.of(), caller);
    }

    /** @param owing as in {@code ROUND MINISTRY}; none: all that are late */
    @PostMapping("/review/late")
    ModelAndView remind(@RequestParam(defaultValue = "") List<String> owing, Caller caller) {
        caller.mustBe(Role.COORDINATOR);
        Stream<Owing> chosen = late.all().stream().filter(each -> owing.isEmpty()
                ? each.late() > 0
                : owing.contains(each.roundId() + " "
                        + each.ministry()));
        Map<String, List<String>> byRound = chosen.collect(Collectors.groupingBy(Owing::roundId, Collectors.mapping(Owing::ministry,
                Collectors.toList())));
        List<Chased> chased = byRound.entrySet().stream().flatMap(round -> chasing.remind(round.getKey(), round.getValue(), caller.name())
                .stream()).toList();
        return page(chased, caller);
    }

    private ModelAndView page(List<Chased> chased, Caller caller) {
        List<Owing> all = late.all();
        return new ModelAndView("late").addObject("all", all).addObject("message", message(all)).addObject("chased", chased).addObject(
                "mayRemind", caller.has(Role.COORDINATOR)).addObject("anyLate", all.stream().anyMatch(each -> each.late() > 0));
    }

    private String message(List<Owing> all) {
        int reports = all.stream().mapToInt(Owing::late).sum();
        long ministries = all.stream().filter(each -> each.late() > 0).map(Owing::ministry).distinct().count();
        return reports == 0
                ? words.of("late.message.none", all.stream().mapToInt(Owing::owed).sum())
                : words.of("late.message", reports, ministries);
    }
}
