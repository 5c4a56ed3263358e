package dev.shinchoku.intake.review.web;

import java.util.List;
import java.util.Locale;

import dev.shinchoku.intake.check.Finding;
import dev.shinchoku.intake.check.FindingTexts;
import dev.shinchoku.intake.desk.Sheet;
import dev.shinchoku.pages.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the ministry was told when it submitted, and submitted all the same. */
@Component
class Warned {
    private final Words words;

    Warned(Words words) {
        this.words = words;
    }

    List<String> in(Sheet sheet) {
        Locale locale = LocaleContextHolder.getLocale();
        return sheet.submission().stream().flatMap(submission -> submission.warnings().stream()).map(warning -> words.field(warning.field())
                + ": " + FindingTexts.of(new Finding(Finding.Severity.WARNING, warning.code(), warning.field(), warning.values()), locale))
                .toList();
    }
}
