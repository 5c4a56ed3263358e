package dev.shinchoku.intake.workbook.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.shinchoku.intake.round.Rounds;
import dev.shinchoku.intake.workbook.OwedReport;
import dev.shinchoku.intake.workbook.OwedReports;
import dev.shinchoku.intake.workbook.Previewing;
import dev.shinchoku.intake.workbook.Upload;
import dev.shinchoku.intake.workbook.UploadingWorkbooks;
import dev.shinchoku.intake.workbook.WorkbookFormat;
import dev.shinchoku.service.http.Locations;
import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller;
import dev.shinchoku.service.security.Caller.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Workbooks")
@RequestMapping("/api/v1/rounds/{roundId}/workbook")
class WorkbookController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Rounds rounds;
    private final OwedReports owed;
    private final WorkbookFormat format;
    private final UploadingWorkbooks uploading;
    private final Previewing previewing;

    WorkbookController(Rounds rounds, OwedReports owed, WorkbookFormat format, UploadingWorkbooks uploading, Previewing previewing) {
        this.rounds = rounds;
        this.owed = owed;
        this.format = format;
        this.uploading = uploading;
        this.previewing = previewing;
    }

    @Operation(operationId = "downloadWorkbook", summary = "The reports that a ministry owes in a round, as an XLSX workbook to fill in", description = "In English for Accept-Language: en, else in Japanese. Texts are cells of type string, never formulas.")
    @ApiResponse(responseCode = "200", description = "The workbook", content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "403", ref = "#/components/responses/Problem403")
    @GetMapping
    void download(Caller caller, @PathVariable String roundId, @RequestParam Optional<String> ministry,
            @RequestParam(defaultValue = "false") boolean all, Locale locale, HttpServletResponse response) throws IOException {
        String whose = ministryOf(caller, ministry, Role.OFFICER, Role.ENDORSER, Role.COORDINATOR);
        mustExist(roundId);
        List<OwedReport> reports = owed.in(roundId, whose, all);
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(roundId + "-" + whose + ".xlsx")
                .build()
                .toString());
        format.write(reports, locale, response.getOutputStream());
    }

    @Operation(operationId = "uploadWorkbook", summary = "Upload a filled-in workbook: what it would change is told row by row, and nothing is submitted yet", description = "What was read is kept for a day. Each problem names its sheet and cell; rows without any can be confirmed.", requestBody = @RequestBody(required = true, description = "The workbook that was downloaded, filled in; at most 20 MB", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE, schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(responseCode = "201", description = "What confirming would do")
    @ApiResponse(responseCode = "422", ref = "#/components/responses/Problem422")
    @PostMapping(consumes = {XLSX, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<UploadView> upload(Caller caller, @PathVariable String roundId, @RequestParam Optional<String> ministry, Locale locale,
            InputStream body) throws IOException {
        String whose = ministryOf(caller, ministry, Role.OFFICER, Role.COORDINATOR);
        mustExist(roundId);
        Upload upload = uploading.take(body, roundId, whose, caller.name(), locale);
        return ResponseEntity.created(Locations.of("/api/v1/workbook-uploads/" + upload.uploadId())).body(UploadView.of(upload, previewing
                .at(upload, locale).preview()));
    }

    private void mustExist(String roundId) {
        if (rounds.load(roundId).isEmpty()) {
            throw Problems.notFound("The round " + roundId).refuse();
        }
    }

    /** A ministry's people have their own ministry's workbook, whatever they ask for; the coordinating office says whose. */
    private static String ministryOf(Caller caller, Optional<String> asked, Role... roles) {
        caller.mustBeOneOf(roles);
        if (caller.has(Role.COORDINATOR)) {
            return asked.filter(code -> code.matches("[a-z]+")).orElseThrow(() -> Problems.badParameter(
                    "Say whose workbook you want: ministry=CODE, in small letters.").refuse());
        }
        return caller.actor().ministry().filter(own -> asked.isEmpty() || asked.get().equals(own)).orElseThrow(() -> Problems.forbidden(
                "An officer or endorser has their own ministry's workbook only; leave ministry out.").refuse());
    }
}
