package dev.shinchoku.intake.check;

import java.util.Comparator;
import java.util.List;

import dev.shinchoku.intake.report.ProgressContent;

/** What a content is checked for before it can be submitted: the same by API, workbook and form. */
public final class Checks {
    private static final List<Rule> RULES = List.of(AskedFields::mustBeFilled, AskedFields::othersMustBeEmpty, TextLengths::mustBeKept,
            ControlCharacters::mustNotBeThere, AskedIndicators::mustBeThere, AskedIndicators::mustHaveTheirUnit,
            AskedIndicators::mustHaveAnActual, IndicatorNames::mustDiffer, IndicatorNumbers::mustBeInRange,
            IndicatorNumbers::mustHaveAUnit, Targets::mustBeKeptOrTheirChangeExplained, AsOfDays::mustBeInTheFiscalYear,
            AsOfDays::mustNotBeInTheFuture, JointText::isToldByTheLeadAlone, StatusAndData::completedMeansTargetsReached,
            StatusAndData::discontinuedAsksForANote, FormerRound::textsShouldDiffer, FormerRound::indicatorsShouldStay);

    private Checks() {}

    /** Errors first, each in the order of the content's fields. */
    public static List<Finding> of(ProgressContent content, Circumstances circumstances) {
        return RULES.stream().flatMap(rule -> rule.findings(content, circumstances)).sorted(Comparator.comparing(Finding::severity)
                .thenComparing(Finding::field, Pointers.IN_ORDER_OF_CONTENT)).toList();
    }
}
