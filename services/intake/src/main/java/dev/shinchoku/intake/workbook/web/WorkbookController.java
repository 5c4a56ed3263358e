package dev.shinchoku.intake.workbook.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.shinchoku.intake.round.Rounds;
import dev.shinchoku.intake.workbook.OwedReport;
import dev.shinchoku.intake.workbook.OwedReports;
import dev.shinchoku.intake.workbook.WorkbookFormat;
import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller;
import dev.shinchoku.service.security.Caller.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

    WorkbookController(Rounds rounds, OwedReports owed, WorkbookFormat format) {
        this.rounds = rounds;
        this.owed = owed;
        this.format = format;
    }

    @Operation(operationId = "downloadWorkbook", summary = "The reports that a ministry owes in a round, as an XLSX workbook to fill in", description = "In English for Accept-Language: en, else in Japanese. Texts are cells of type string, never formulas.")
    @ApiResponse(responseCode = "200", description = "The workbook", content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
    @GetMapping
    void download(Caller caller, @PathVariable String roundId, @RequestParam Optional<String> ministry,
            @RequestParam(defaultValue = "false") boolean all, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String whose = ministryOf(caller, ministry);
        if (rounds.load(roundId).isEmpty()) {
            throw Problems.notFound("The round " + roundId).refuse();
        }
        List<OwedReport> reports = owed.in(roundId, whose, all);
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(roundId + "-" + whose + ".xlsx")
                .build()
                .toString());
        format.write(reports, language(request), response.getOutputStream());
    }

    /** A ministry's people have their own ministry's workbook, whatever they ask for; the coordinating office says whose. */
    private static String ministryOf(Caller caller, Optional<String> asked) {
        caller.mustBeOneOf(Role.OFFICER, Role.ENDORSER, Role.COORDINATOR);
        if (caller.has(Role.COORDINATOR)) {
            return asked.filter(code -> code.matches("[a-z]+")).orElseThrow(() -> Problems.badParameter(
                    "Say whose workbook you want: ministry=CODE, in small letters.").refuse());
        }
        return caller.actor().ministry().filter(own -> asked.isEmpty() || asked.get().equals(own)).orElseThrow(() -> Problems.forbidden(
                "An officer or endorser has their own ministry's workbook only; leave ministry out.").refuse());
    }

    /** Without Accept-Language the servlet would give the machine's language. */
    private static Locale language(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Locale.JAPANESE : request.getLocale();
    }
}
