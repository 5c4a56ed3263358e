package dev.shinchoku.measures.published;

import java.util.List;

/**
 * What was read from a published plan's text.
 *
 * @param headings in the order of the text, each once
 * @param measures in the order of the text
 * @param warnings in the order of the lines, {@link Reason#FURNITURE} among them
 */
public record PublishedPage(List<PublishedHeading> headings, List<PublishedMeasure> measures, List<PageWarning> warnings) {
    /** Whether the text is a plan at all: a text with no heading and no item is none. */
    public boolean isPlan() {
        return !headings.isEmpty() || !measures.isEmpty();
    }
}
