package dev.shinchoku.reporting.annualreport.web;

import java.util.Comparator;

import dev.shinchoku.pages.PageController;
import dev.shinchoku.reporting.known.Knowledge;
import dev.shinchoku.reporting.known.Moment;
import dev.shinchoku.reporting.known.Plan;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The annual report for a browser: the table as a page, and as files beside it. */
@Controller
class AnnualReportPage implements PageController {
    private final Answers answers;
    private final Knowledge knowledge;

    AnnualReportPage(Answers answers, Knowledge knowledge) {
        this.answers = answers;
        this.knowledge = knowledge;
    }

    @GetMapping("/annual-reports")
    String plans(Moment moment, Model model) {
        model.addAttribute("plans", knowledge.at(moment).plans().stream().sorted(Comparator.comparingInt(Plan::fiscalYear).reversed()
                .thenComparing(Plan::planId)).toList());
        return "annual-reports";
    }

    @GetMapping("/annual-reports/{planId}")
    Object report(@PathVariable String planId, @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
            Moment moment) {
        return answers.to(planId, accept, Format.HTML, moment);
    }
}
