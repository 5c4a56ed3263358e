package dev.shinchoku.measures.importing.web;

import java.time.Clock;

import dev.shinchoku.measures.importing.ImportReport;
import dev.shinchoku.measures.importing.ImportingPages;
import dev.shinchoku.measures.importing.NotAPlan;
import dev.shinchoku.measures.work.FinishingWork;
import dev.shinchoku.measures.work.Work.ImportPages;
import dev.shinchoku.service.events.Request;
import dev.shinchoku.service.problem.ProblemAdvice;
import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller;
import dev.shinchoku.service.security.Caller.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Annual plans", description = "One fiscal year's plan, first a draft, then adopted")
@RequestMapping("/api/v1/plans/{planId}/imports")
class ImportController {
    private final ImportingPages importing;
    private final FinishingWork work;
    private final Clock clock;

    ImportController(ImportingPages importing, FinishingWork work, Clock clock) {
        this.importing = importing;
        this.work = work;
        this.clock = clock;
    }

    /** The preview comes first in any case: a text that is no plan is not even accepted. */
    @Operation(operationId = "importPages", summary = "Import the text of published pages; with dryRun tell only what would change")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "422", ref = "#/components/responses/Problem422")
    @PostMapping(consumes = MediaType.TEXT_PLAIN_VALUE)
    ImportReport importPages(Caller caller, @PathVariable String planId, @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody String text) {
        caller.mustBe(Role.COORDINATOR);
        ImportPages pages = new ImportPages(planId, text);
        ImportReport preview = importing.preview(pages);
        return dryRun ? preview : (ImportReport) work.finish(pages, Request.of(caller.actor(), clock.instant()));
    }

    @ExceptionHandler
    ResponseEntity<Object> notAPlan(NotAPlan e) {
        return ProblemAdvice.answer(Problems.unprocessable("not-a-plan", "The text is no plan",
                "It shows no heading and no measure. Send the text of a published plan's pages, as UTF-8, with a form feed between pages. Nothing was stored."));
    }
}
