package dev.shinchoku.reporting.annualreport.web;

import dev.shinchoku.reporting.annualreport.AnnualReport;
import dev.shinchoku.reporting.known.Moment;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The annual report by {@code Accept}, or by an extension of the plan's id. */
@RestController
@RequestMapping("/api/v1")
class AnnualReportController {
    private final Answers answers;

    AnnualReportController(Answers answers) {
        this.answers = answers;
    }

    @GetMapping("/annual-reports/{planId}")
    @Operation(operationId = "annualReport", summary = "The published table of a plan")
    @ApiResponse(responseCode = "200", content = {
        @Content(mediaType = "application/json", schema = @Schema(implementation = AnnualReport.class)),
        @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
        @Content(mediaType = "text/html", schema = @Schema(type = "string"))})
    @ApiResponse(responseCode = "406", description = "There is no such form of it")
    Object report(
            @Parameter(description = "The plan's id, with .html, .csv or .json where the form is not told by Accept") @PathVariable String planId,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept, Moment moment) {
        return answers.to(planId, accept, Format.JSON, moment);
    }
}
