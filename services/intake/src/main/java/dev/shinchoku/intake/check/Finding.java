package dev.shinchoku.intake.check;

import java.util.Map;

/**
 * What a check found in a content.
 *
 * @param code in kebab-case, stable: pages, workbooks and the API have a text for each, by {@link FindingTexts}
 * @param field JSON pointer into the content
 * @param values what the text names, such as {@code most} characters
 */
public record Finding(Severity severity, String code, String field, Map<String, String> values) {
    /** An error keeps a content from being submitted, a warning is recorded with it. */
    public enum Severity {
        ERROR, WARNING
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
