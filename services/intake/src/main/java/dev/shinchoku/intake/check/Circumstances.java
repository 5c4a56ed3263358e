package dev.shinchoku.intake.check;

import java.util.Optional;

import dev.shinchoku.intake.question.Questions;
import dev.shinchoku.intake.report.ProgressContent;

/**
 * What a content is checked against.
 *
 * @param fiscalYear of the plan, from April of this year to March of the next
 * @param former what was reported on the same measure by the same ministry in the round that this one starts from, or else in the latest before
 * @param leads whether the ministry stands first of several, and may tell the joint text
 */
public record Circumstances(Questions questions, int fiscalYear, Optional<ProgressContent> former, boolean leads) {}
