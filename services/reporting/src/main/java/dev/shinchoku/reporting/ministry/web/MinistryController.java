package dev.shinchoku.reporting.ministry.web;

import java.util.Optional;

import dev.shinchoku.contracts.Ministries;
import dev.shinchoku.reporting.known.Knowledge;
import dev.shinchoku.reporting.known.Moment;
import dev.shinchoku.reporting.known.RoundChoice;
import dev.shinchoku.reporting.ministry.MinistryReports;
import dev.shinchoku.reporting.viewer.Viewer;
import dev.shinchoku.service.problem.Problems;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A ministry's reports as JSON. */
@RestController
@RequestMapping("/api/v1")
class MinistryController {
    private final Ministries ministries = Ministries.registry();
    private final Knowledge knowledge;

    MinistryController(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @GetMapping(path = "/ministries/{code}", produces = "application/json")
    @Operation(operationId = "ministry", summary = "What a ministry owes, has submitted, got back and had accepted; of other ministries, accepted content alone")
    MinistryReports ministry(@PathVariable String code, @RequestParam Optional<String> plan, @RequestParam Optional<String> round,
            Viewer viewer,
            Moment moment) {
        if (ministries.withCode(code).isEmpty()) {
            throw Problems.notFound("The ministry " + code).refuse();
        }
        return MinistryReports.of(code, RoundChoice.of(round, plan), viewer, knowledge.at(moment));
    }
}
