package dev.shinchoku.intake.workbook.xlsx;

import java.util.Locale;

/** The columns of the sheet of indicators, in their order. */
enum IndicatorColumn {
    LABEL(Words.LABEL, 12), NAME(Words.NAME, 40), UNIT(Words.UNIT, 10), TARGET(Words.TARGET, 14), ACTUAL(Words.ACTUAL, 14), AS_OF(
            Words.AS_OF, 14), TARGET_CHANGE(Words.TARGET_CHANGE, 40);

    private final Words words;
    private final int width;

    IndicatorColumn(Words words, int width) {
        this.words = words;
        this.width = width;
    }

    String head(Locale locale) {
        return words.in(locale);
    }

    /** Whether a sheet's head names it, in either language. */
    boolean is(String head) {
        return words.is(head);
    }

    int width() {
        return width;
    }
}
