package dev.shinchoku.measures.published;

/** Why a {@link PageWarning} was given, and what became of its text. */
public enum Reason {
    /** For information: running titles, column titles, page numbers, markers and the host site's own words. Not part of the plan. */
    FURNITURE,
    /** The text could stand in another column or measure as well: it was placed by the best guess. */
    UNSURE_PLACE,
    /** The text is part of no measure or heading that the page shows: it is kept here only. */
    UNPLACED,
    /** The body of a measure that began on a page that is not part of the text: it is kept here only. */
    CONTINUED,
    /** A measure under no heading that the text shows: it is kept here only. */
    NO_HEADING,
    /** Labels do not follow one another in gojūon order, or are not as many as there are bodies. */
    LABEL_ORDER,
    /** A heading does not follow from the one before. The heading was taken as printed. */
    HEADING_ORDER,
    /** A year on the page is not the one expected. The text was placed as if it were right. */
    MISPRINTED_YEAR,
    /** A name beside a label that the registry of ministries does not know, or that stands for no certain ministries: it is kept here only. */
    UNKNOWN_MINISTRY,
    /** A ministry's bracket lacks one side, or names no ministry of the measure. The text was placed. */
    DOUBTFUL_BRACKET,
    /** A character that the extraction lost at a line's end was put back, or may be missing. The text was placed. */
    RESTORED,
    /** The text stops in mid-sentence: it may go on elsewhere. The text was placed. */
    UNFINISHED,
    /** A measure with no text, or no ministry, where there should be one. */
    MISSING_TEXT;

    /** Whether the warning's text stands in the warning only, and in no heading or measure. */
    public boolean keepsText() {
        return switch (this) {
            case FURNITURE, UNPLACED, CONTINUED, NO_HEADING, UNKNOWN_MINISTRY -> true;
            case UNSURE_PLACE, LABEL_ORDER, HEADING_ORDER, MISPRINTED_YEAR, DOUBTFUL_BRACKET, RESTORED, UNFINISHED, MISSING_TEXT -> false;
        };
    }
}
