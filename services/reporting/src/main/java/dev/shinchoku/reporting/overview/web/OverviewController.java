package dev.shinchoku.reporting.overview.web;

import java.util.Optional;

import dev.shinchoku.reporting.known.Knowledge;
import dev.shinchoku.reporting.known.Moment;
import dev.shinchoku.reporting.known.RoundChoice;
import dev.shinchoku.reporting.overview.Overview;
import dev.shinchoku.reporting.overview.Overviews;
import dev.shinchoku.service.problem.Problems;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The overview as JSON. */
@RestController
@RequestMapping("/api/v1")
class OverviewController {
    private final Knowledge knowledge;
    private final Overviews overviews;

    OverviewController(Knowledge knowledge, Overviews overviews) {
        this.knowledge = knowledge;
        this.overviews = overviews;
    }

    @GetMapping(path = "/overview", produces = "application/json")
    @Operation(operationId = "overview", summary = "How a round goes, by ministry and state; the current round unless one is named")
    Overview overview(@RequestParam Optional<String> plan, @RequestParam Optional<String> round, Moment moment) {
        return overviews.of(RoundChoice.of(round, plan), knowledge.at(moment)).orElseThrow(() -> Problems.notFound("Such a round")
                .refuse());
    }
}
