package dev.shinchoku.intake.draft.web;

import java.time.Clock;

import dev.shinchoku.intake.draft.KeepingDrafts;
import dev.shinchoku.intake.draft.SharedDraft;
import dev.shinchoku.intake.draft.SharedDraft.Saved;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.intake.report.VisibleReports;
import dev.shinchoku.service.http.EntityTags;
import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller;
import dev.shinchoku.service.security.Caller.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A report's draft is its ministry's own: nobody else reads it, the coordinating office neither. */
@RestController
@Tag(name = "Drafts", description = "What a ministry's people have written so far, shared among them; its ETag is a version of its own")
@RequestMapping("/api/v1/reports/{reportId}/draft")
class DraftController {
    private final KeepingDrafts keeping;
    private final Clock clock;

    DraftController(KeepingDrafts keeping, Clock clock) {
        this.keeping = keeping;
        this.clock = clock;
    }

    @Operation(operationId = "readDraft", summary = "The draft, or the text to start from (version 0) where nobody has saved one")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = DraftView.class)))
    @ApiResponse(responseCode = "403", ref = "#/components/responses/Problem403")
    @GetMapping
    ResponseEntity<DraftView> read(Caller caller, @PathVariable String reportId) {
        return answer(keeping.read(ofTheirMinistry(reportId, caller)));
    }

    @Operation(operationId = "saveDraft", summary = "Save the draft, filled in as far as it is. From the second save on, If-Match names the version that was read.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = DraftView.class)))
    @ApiResponse(responseCode = "428", description = "There is a draft, and If-Match does not say which version was seen", content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE, schema = @Schema(ref = "#/components/schemas/Problem")))
    @PutMapping
    ResponseEntity<DraftView> save(Caller caller, @PathVariable String reportId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody DraftRequest body) {
        ReportId id = ofTheirMinistry(reportId, caller);
        Saved saved = new Saved(caller.actor().subject(), clock.instant());
        return answer(keeping.save(id, EntityTags.expectedBy(ifMatch), saved, body.basedOn(), body.content()));
    }

    @Operation(operationId = "discardDraft", summary = "Discard the draft that was read, by If-Match")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @ApiResponse(responseCode = "428", description = "There is a draft, and If-Match does not say which version was seen", content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE, schema = @Schema(ref = "#/components/schemas/Problem")))
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(Caller caller, @PathVariable String reportId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        keeping.discard(ofTheirMinistry(reportId, caller), EntityTags.expectedBy(ifMatch));
    }

    private static ResponseEntity<DraftView> answer(SharedDraft draft) {
        return ResponseEntity.ok().header(HttpHeaders.ETAG, EntityTags.of(draft.version())).body(DraftView.of(draft));
    }

    private static ReportId ofTheirMinistry(String reportId, Caller caller) {
        ReportId id = VisibleReports.of(reportId, caller);
        if (!caller.isOf(id.ministry())) {
            throw Problems.forbidden("A draft is its ministry's own: only officers and endorsers of %s may read and write it.".formatted(id
                    .ministry())).refuse();
        }
        caller.mustBeOneOf(Role.OFFICER, Role.ENDORSER);
        return id;
    }
}
