package dev.shinchoku.intake.check;

import static dev.shinchoku.intake.check.Finding.Severity.ERROR;
import static dev.shinchoku.intake.check.Finding.Severity.WARNING;

import java.util.Locale;
import java.util.Map;

import dev.shinchoku.intake.check.Finding.Severity;

/** All that can be found in a content. {@link FindingTexts} has a text for each in every language. */
enum Code {
    REQUIRED(ERROR), NOT_ASKED(ERROR), TOO_LONG(ERROR), CONTROL_CHARACTER(ERROR), INDICATOR_MISSING(ERROR), INDICATOR_TWICE(
            ERROR), ACTUAL_MISSING(ERROR), UNIT_MISSING(ERROR), UNIT_DIFFERS(ERROR), NUMBER_OUT_OF_RANGE(ERROR), TARGET_CHANGED(
                    ERROR), AS_OF_OUTSIDE_YEAR(ERROR), AS_OF_IN_FUTURE(ERROR), JOINT_BY_LEAD_ONLY(ERROR), COMPLETED_UNDER_TARGET(
                            WARNING), DISCONTINUED_WITHOUT_NOTE(WARNING), SAME_AS_LAST_ROUND(WARNING), INDICATOR_LEFT_OUT(WARNING);

    private final Severity severity;

    Code(Severity severity) {
        this.severity = severity;
    }

    String inKebabCase() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Finding at(String pointer) {
        return at(pointer, Map.of());
    }

    Finding at(String pointer, Map<String, String> values) {
        return new Finding(severity, inKebabCase(), pointer, values);
    }
}
