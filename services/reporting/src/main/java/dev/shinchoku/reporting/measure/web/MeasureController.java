package dev.shinchoku.reporting.measure.web;

import java.util.Optional;

import dev.shinchoku.reporting.known.Knowledge;
import dev.shinchoku.reporting.known.Moment;
import dev.shinchoku.reporting.known.ProgressStatus;
import dev.shinchoku.reporting.known.RoundChoice;
import dev.shinchoku.reporting.measure.MeasureFilter;
import dev.shinchoku.reporting.measure.MeasureList;
import dev.shinchoku.reporting.measure.MeasureStory;
import dev.shinchoku.reporting.measure.Measures;
import dev.shinchoku.reporting.viewer.Viewer;
import dev.shinchoku.service.problem.Problems;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Measures as JSON. */
@RestController
@RequestMapping("/api/v1")
class MeasureController {
    private final Knowledge knowledge;
    private final Measures measures;

    MeasureController(Knowledge knowledge, Measures measures) {
        this.knowledge = knowledge;
        this.measures = measures;
    }

    @GetMapping(path = "/measures", produces = "application/json")
    @Operation(operationId = "measures", summary = "A plan's measures, with where their reports stand in the current round or the one named")
    MeasureList list(@RequestParam Optional<String> plan, @RequestParam Optional<String> round, @RequestParam Optional<String> ministry,
            @RequestParam Optional<MeasureFilter.Shown> state, @RequestParam Optional<ProgressStatus> status, Viewer viewer,
            Moment moment) {
        return measures.list(RoundChoice.of(round, plan), new MeasureFilter(ministry, state, status), viewer, knowledge.at(moment))
                .orElseThrow(
                        () -> Problems.notFound("Such a plan or round").refuse());
    }

    @GetMapping(path = "/measures/{measureId}/timeline", produces = "application/json")
    @Operation(operationId = "timeline", summary = "A measure and all that happened to it; of other ministries' reports, accepted content alone")
    MeasureStory timeline(@PathVariable String measureId, Viewer viewer, Moment moment) {
        return measures.story(measureId, viewer, knowledge.at(moment)).orElseThrow(() -> Problems.notFound("The measure " + measureId)
                .refuse());
    }
}
