package dev.shinchoku.intake.workbook.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.shinchoku.intake.report.KnownRounds;
import dev.shinchoku.intake.report.RoundRules;
import dev.shinchoku.intake.round.Round;
import dev.shinchoku.intake.round.Rounds;
import dev.shinchoku.intake.workbook.OwedReport;
import dev.shinchoku.intake.workbook.OwedReports;
import dev.shinchoku.intake.workbook.UnreadableWorkbook;
import dev.shinchoku.intake.workbook.Upload;
import dev.shinchoku.intake.workbook.UploadingWorkbooks;
import dev.shinchoku.intake.workbook.WorkbookFormat;
import dev.shinchoku.pages.PageController;
import dev.shinchoku.pages.Words;
import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller;
import dev.shinchoku.service.security.Caller.Role;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A ministry's reports by workbook: download it, fill it in anywhere, and upload it here. */
@Controller
class WorkbookPage implements PageController {
    private final Rounds rounds;
    private final KnownRounds rules;
    private final OwedReports owed;
    private final WorkbookFormat format;
    private final UploadingWorkbooks uploading;
    private final Words words;

    WorkbookPage(Rounds rounds, KnownRounds rules, OwedReports owed, WorkbookFormat format, UploadingWorkbooks uploading, Words words) {
        this.rounds = rounds;
        this.rules = rules;
        this.owed = owed;
        this.format = format;
        this.uploading = uploading;
        this.words = words;
    }

    @GetMapping("/desk/rounds/{roundId}/workbook")
    ModelAndView page(@PathVariable String roundId, Caller caller) {
        return page(round(roundId), ministryOf(caller), Optional.empty());
    }

    @GetMapping("/desk/rounds/{roundId}/workbook.xlsx")
    void download(@PathVariable String roundId, Caller caller, Locale locale, HttpServletResponse response) throws IOException {
        String ministry = ministryOf(caller);
        List<OwedReport> reports = owed.in(round(roundId).roundId(), ministry, false);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(roundId + "-" + ministry + ".xlsx")
                .build().toString());
        format.write(reports, locale, response.getOutputStream());
    }

    @PostMapping("/desk/rounds/{roundId}/workbook")
    ModelAndView upload(@PathVariable String roundId, @RequestParam Optional<MultipartFile> file, Caller caller, Locale locale)
            throws IOException {
        Round round = round(roundId);
        String ministry = ministryOf(caller);
        caller.mustBe(Role.OFFICER);
        MultipartFile chosen = file.filter(each -> !each.isEmpty()).orElse(null);
        if (chosen == null) {
            return page(round, ministry, Optional.of(words.of("workbook.choose")));
        }
        try (InputStream content = chosen.getInputStream()) {
            Upload upload = uploading.take(content, roundId, ministry, caller.name(), locale);
            return new ModelAndView("redirect:/desk/workbook-uploads/" + upload.uploadId());
        } catch (UnreadableWorkbook e) {
            return page(round, ministry, Optional.of(words.of("workbook." + e.code())));
        }
    }

    private ModelAndView page(Round round, String ministry, Optional<String> complaint) {
        return new ModelAndView("workbook", complaint.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK).addObject("round",
                round)
                .addObject("dueAt", rules.rules(round.roundId(), ministry).map(RoundRules::dueAt).orElse(round.dueAt())).addObject(
                        "complaint",
                        complaint);
    }

    private Round round(String roundId) {
        return rounds.load(roundId).orElseThrow(() -> Problems.notFound("The round " + roundId).refuse());
    }

    /** Workbooks by pages are a ministry's own; the coordinating office has the API. */
    private static String ministryOf(Caller caller) {
        return caller.ministry().orElseThrow(() -> Problems.forbidden("Only a ministry's people have a workbook.").refuse());
    }
}
