package dev.shinchoku.reporting.ministry.web;

import java.util.List;
import java.util.Optional;

import dev.shinchoku.contracts.Ministries;
import dev.shinchoku.pages.PageController;
import dev.shinchoku.reporting.known.Knowledge;
import dev.shinchoku.reporting.known.Moment;
import dev.shinchoku.reporting.known.ReportState;
import dev.shinchoku.reporting.known.RoundChoice;
import dev.shinchoku.reporting.ministry.MinistryReports;
import dev.shinchoku.reporting.viewer.Viewer;
import dev.shinchoku.service.problem.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A ministry's page: what it has to do first, what is done last. */
@Controller
class MinistryPage implements PageController {
    private static final List<ReportState> WHAT_TO_DO_FIRST = List.of(ReportState.RETURNED, ReportState.REQUESTED,
            ReportState.PENDING_ENDORSEMENT, ReportState.SUBMITTED, ReportState.ACCEPTED);

    private final Ministries ministries = Ministries.registry();
    private final Knowledge knowledge;

    MinistryPage(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @GetMapping("/ministries/{code}")
    String ministry(@PathVariable String code, @RequestParam Optional<String> plan, @RequestParam Optional<String> round, Viewer viewer,
            Moment moment, Model model) {
        if (ministries.withCode(code).isEmpty()) {
            throw Problems.notFound("The ministry " + code).refuse();
        }
        model.addAttribute("reports", MinistryReports.of(code, RoundChoice.of(round, plan), viewer, knowledge.at(moment)));
        model.addAttribute("states", WHAT_TO_DO_FIRST);
        return "ministry";
    }
}
