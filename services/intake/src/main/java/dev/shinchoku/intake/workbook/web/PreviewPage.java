package dev.shinchoku.intake.workbook.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.shinchoku.intake.desk.RefusalWords;
import dev.shinchoku.intake.report.HandlingMany.Handled;
import dev.shinchoku.intake.workbook.Confirming;
import dev.shinchoku.intake.workbook.Confirming.Confirmed;
import dev.shinchoku.intake.workbook.Preview;
import dev.shinchoku.intake.workbook.Preview.Change;
import dev.shinchoku.intake.workbook.Previewing;
import dev.shinchoku.intake.workbook.Upload;
import dev.shinchoku.intake.workbook.Uploads;
import dev.shinchoku.pages.PageController;
import dev.shinchoku.pages.Words;
import dev.shinchoku.pages.text.Differences;
import dev.shinchoku.pages.text.Piece;
import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller;
import dev.shinchoku.service.security.Caller.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an uploaded workbook would change, row by row, and what came of confirming it. */
@Controller
class PreviewPage implements PageController {
    private final Uploads uploads;
    private final Previewing previewing;
    private final Confirming confirming;
    private final RefusalWords refusals;
    private final Words words;

    PreviewPage(Uploads uploads, Previewing previewing, Confirming confirming, RefusalWords refusals, Words words) {
        this.uploads = uploads;
        this.previewing = previewing;
        this.confirming = confirming;
        this.refusals = refusals;
        this.words = words;
    }

    @GetMapping("/desk/workbook-uploads/{uploadId}")
    ModelAndView preview(@PathVariable String uploadId, Caller caller, Locale locale) {
        Upload upload = own(uploadId, caller);
        Preview preview = previewing.at(upload, locale).preview();
        return new ModelAndView("workbook-preview").addObject("upload", upload).addObject("preview", preview).addObject("rows", preview
                .rows()
                .stream().filter(row -> row.change() != Change.SAME).map(this::shown).toList()).addObject("same", preview.rows().stream()
                        .filter(row -> row.change() == Change.SAME).count()).addObject("ready", preview.rows().stream().filter(
                                PreviewPage::isReady).count());
    }

    @PostMapping("/desk/workbook-uploads/{uploadId}/confirmation")
    ModelAndView confirm(@PathVariable String uploadId, @RequestParam(defaultValue = "false") boolean overwrite, Caller caller,
            Locale locale) {
        caller.mustBe(Role.OFFICER);
        Upload upload = own(uploadId, caller);
        List<Outcome> outcomes = confirming.confirm(upload, previewing.at(upload, locale), overwrite, Optional.empty(), caller.actor())
                .stream()
                .map(this::outcome).toList();
        return new ModelAndView("workbook-confirmed").addObject("upload", upload).addObject("outcomes", outcomes).addObject("submitted",
                outcomes.stream().filter(Outcome::submitted).count());
    }

    private Outcome outcome(Confirmed confirmed) {
        return switch (confirmed.handled()) {
            case Handled.Done _ -> new Outcome(confirmed.row(), true, words.of("report.done.submitted"));
            case Handled.Refused(var refusal) -> new Outcome(confirmed.row(), false, refusals.of(refusal));
            case Handled.Failed _ -> new Outcome(confirmed.row(), false, words.of("workbook.row-failed"));
        };
    }

    private Shown shown(Preview.Row row) {
        return new Shown(row, row.fields().stream().map(change -> new Marked(change.field(), change.field().equals("/status")
                ? Differences.between(status(change.before()), status(change.after()))
                : Differences.between(change.before(), change.after()))).toList());
    }

    private String status(String name) {
        return name.isEmpty() ? "" : words.of("status." + name);
    }

    private static boolean isReady(Preview.Row row) {
        return row.change() == Change.NEW || row.change() == Change.CHANGED;
    }

    /** Another ministry's upload is answered like one that does not exist. */
    private Upload own(String uploadId, Caller caller) {
        return uploads.load(uploadId).filter(upload -> caller.isOf(upload.ministry())).orElseThrow(() -> Problems.notFound("The upload "
                + uploadId).refuse());
    }

    /** A row with what it changes marked. */
    record Shown(Preview.Row row, List<Marked> fields) {}

    record Marked(String field, List<Piece> pieces) {}

    /** What came of a row. */
    record Outcome(Preview.Row row, boolean submitted, String text) {}
}
