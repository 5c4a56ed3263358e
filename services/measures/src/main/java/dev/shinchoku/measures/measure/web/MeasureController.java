package dev.shinchoku.measures.measure.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.measures.measure.Measure;
import dev.shinchoku.measures.measure.Measures;
import dev.shinchoku.measures.plan.AnnualPlans;
import dev.shinchoku.service.http.EntityTags;
import dev.shinchoku.service.problem.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
@Tag(name = "Measures", description = "What ministries do under a heading, the same measure from year to year")
@RequestMapping("/api/v1")
class MeasureController {
    private final Measures measures;
    private final AnnualPlans plans;

    MeasureController(Measures measures, AnnualPlans plans) {
        this.measures = measures;
        this.plans = plans;
    }

    @Operation(operationId = "listMeasures", summary = "A plan's measures, page by page")
    @GetMapping("/plans/{planId}/measures")
    MeasurePage inPlan(@PathVariable String planId, @RequestParam Optional<String> cursor, @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > 1000) {
            throw Problems.badParameter("limit must be from 1 to 1000").refuse();
        }
        plans.existing(planId);
        List<Measure> found = measures.in(planId, cursor, limit + 1);
        return found.size() <= limit
                ? new MeasurePage(found, Optional.empty())
                : new MeasurePage(found.subList(0, limit), Optional.of(found.get(limit - 1).measureId()));
    }

    @Operation(operationId = "readMeasure", summary = "One measure with its place in each plan")
    @GetMapping("/measures/{measureId}")
    ResponseEntity<Measure> read(@PathVariable String measureId) {
        Measure measure = measures.load(measureId).orElseThrow(() -> Problems.notFound("The measure " + measureId).refuse());
        return ResponseEntity.ok().header(HttpHeaders.ETAG, EntityTags.of(measure.version())).body(measure);
    }

    @Operation(operationId = "readMeasureHistory", summary = "What happened to a measure, oldest first")
    @GetMapping("/measures/{measureId}/events")
    List<EventView> history(@PathVariable String measureId) {
        List<EventView> events = measures.history(measureId).events().stream().map(EventView::of).toList();
        if (events.isEmpty()) {
            throw Problems.notFound("The measure " + measureId).refuse();
        }
        return events;
    }

    /** @param next the cursor of the next page; absent on the last */
    record MeasurePage(List<Measure> items, Optional<String> next) {}

    record EventView(UUID eventId, long version, String type, Instant time, String actor, ObjectNode data, String hash) {
        static EventView of(RecordedEvent event) {
            return new EventView(event.id(), event.version(), event.type(), event.time(), event.actor().subject(), event.data(), event
                    .hash());
        }
    }
}
