package dev.shinchoku.intake.desk.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.intake.desk.Desk;
import dev.shinchoku.intake.desk.DeskFilter;
import dev.shinchoku.intake.desk.Desks;
import dev.shinchoku.intake.desk.Desks.RoundCount;
import dev.shinchoku.intake.report.ReportState;
import dev.shinchoku.pages.PageController;
import dev.shinchoku.service.security.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody has to do, by due date; for the coordinating office how the rounds stand. */
@Controller
class DeskPage implements PageController {
    private static final List<ReportState> WHAT_TO_DO_FIRST = List.of(ReportState.RETURNED, ReportState.REQUESTED,
            ReportState.PENDING_ENDORSEMENT, ReportState.SUBMITTED, ReportState.ACCEPTED);

    private final Desks desks;
    private final DeskWords words;
    private final Clock clock;

    DeskPage(Desks desks, DeskWords words, Clock clock) {
        this.desks = desks;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/")
    String home() {
        return "redirect:/desk";
    }

    @GetMapping("/desk")
    String desk(@RequestParam(defaultValue = "") String round, @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String heading, Caller caller, Model model) {
        DeskFilter filter = new DeskFilter(chosen(round), Arrays.stream(ReportState.values()).filter(each -> each.name().equals(state))
                .findFirst(), chosen(heading));
        Instant now = clock.instant();
        model.addAttribute("filter", filter);
        model.addAttribute("states", WHAT_TO_DO_FIRST);
        if (caller.seesAll() && filter.isNone()) {
            List<RoundCount> counts = desks.counts(now);
            model.addAttribute("rounds", counts);
            model.addAttribute("states", statesIn(counts));
            return "rounds";
        }
        if (!caller.seesAll() && caller.ministry().isEmpty()) {
            return "nobodys-desk";
        }
        Desk desk = desks.of(caller.seesAll() ? Optional.empty() : caller.ministry(), filter, now);
        model.addAttribute("desk", desk);
        model.addAttribute("message", caller.seesAll() ? words.ofAll(desk) : words.message(desk));
        return "desk";
    }

    /** Nothing awaits endorsement where no ministry has the two-step rule. */
    private static List<ReportState> statesIn(List<RoundCount> counts) {
        return WHAT_TO_DO_FIRST.stream().filter(state -> state != ReportState.PENDING_ENDORSEMENT || counts.stream().anyMatch(
                count -> count.in(state) > 0)).toList();
    }

    private static Optional<String> chosen(String value) {
        return Optional.of(value).filter(text -> !text.isBlank());
    }
}
