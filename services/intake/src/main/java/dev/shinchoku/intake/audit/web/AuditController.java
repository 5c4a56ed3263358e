package dev.shinchoku.intake.audit.web;

import java.io.IOException;
import java.util.Optional;

import dev.shinchoku.intake.audit.AuditTrails;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out audit trails; {@code docs/audit-trail.md} tells how they are verified without this code. */
@RestController
@Tag(name = "Audit", description = "Everything that happened, as it is kept, with its hash chain")
@RequestMapping("/api/v1")
class AuditController {
    private final AuditTrails trails;

    AuditController(AuditTrails trails) {
        this.trails = trails;
    }

    @Operation(operationId = "exportReportsAuditTrail", summary = "Every event of a report as JSON Lines, with the hash chain; the last line says how many")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = AuditLines.MEDIA_TYPE, schema = @Schema(type = "string")))
    @GetMapping("/reports/{reportId}/audit-trail")
    void ofReport(Caller caller, @PathVariable String reportId, HttpServletResponse response) throws IOException {
        ReportId id = ReportId.parse(reportId).filter(parsed -> caller.seesAll() || caller.isOf(parsed.ministry())).orElseThrow(
                () -> unknown("The report " + reportId));
        AuditLines lines = new AuditLines(response, id + ".jsonl");
        trails.ofReport(id, lines);
        if (!lines.end()) {
            throw unknown("The report " + reportId);
        }
    }

    @Operation(operationId = "exportRoundsAuditTrail", summary = "Every event of a round and of those of its reports that you may see as JSON Lines, with the hash chains; the last line says how many")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = AuditLines.MEDIA_TYPE, schema = @Schema(type = "string")))
    @GetMapping("/rounds/{roundId}/audit-trail")
    void ofRound(Caller caller, @PathVariable String roundId, HttpServletResponse response) throws IOException {
        AuditLines lines = new AuditLines(response, roundId + ".jsonl");
        trails.ofRound(roundId, ownAlone(caller), lines);
        if (!lines.end()) {
            throw unknown("The round " + roundId);
        }
    }

    /** A person who belongs to no ministry and sees nobody's reports sees those of a ministry that does not exist. */
    private static Optional<String> ownAlone(Caller caller) {
        return caller.seesAll() ? Optional.empty() : Optional.of(caller.actor().ministry().orElse(""));
    }

    private static RuntimeException unknown(String what) {
        return Problems.notFound(what).refuse();
    }
}
