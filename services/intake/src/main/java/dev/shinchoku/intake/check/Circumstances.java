package dev.shinchoku.intake.check;

import java.time.LocalDate;
import java.util.Optional;

import dev.shinchoku.intake.question.Questions;
import dev.shinchoku.intake.report.ProgressContent;

/**
 * What a content is checked against.
 *
 * @param fiscalYear of the plan, from April of this year to March of the next
 * @param former what was reported on the same measure by the same ministry in the round that this one starts from, or else in the latest before
 * @param leads whether the ministry stands first of several, and may tell the joint text
 * @param today in Tokyo, where fiscal years begin and end
 */
public record Circumstances(Questions questions, int fiscalYear, Optional<ProgressContent> former, boolean leads, LocalDate today) {
    LocalDate firstDay() {
        return LocalDate.of(fiscalYear, 4, 1);
    }

    LocalDate lastDay() {
        return LocalDate.of(fiscalYear + 1, 3, 31);
    }
}
