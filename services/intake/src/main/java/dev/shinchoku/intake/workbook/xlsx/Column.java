package dev.shinchoku.intake.workbook.xlsx;

import java.util.Locale;
import java.util.Optional;

/** The columns of the sheet of reports, in their order; the hidden ones, without words, say what was downloaded. */
enum Column {
    LABEL(Optional.of(Words.LABEL), 12, false), PLAN(Optional.of(Words.PLAN), 40, false), FORMER(Optional.of(Words.FORMER), 40,
            false), RETURNED(Optional.of(Words.RETURNED), 30, false), STATUS(Optional.of(Words.STATUS), 12, true), RESULTS(Optional.of(
                    Words.RESULTS), 60, true), NEXT_PLAN(Optional.of(Words.NEXT_PLAN), 60, true), EVIDENCE(Optional.of(Words.EVIDENCE), 40,
                            true), NOTE(Optional.of(Words.NOTE), 30, true), REPORT_ID(Optional.empty(), 12, false), VERSION(Optional
                                    .empty(), 12, false);

    private final Optional<Words> words;
    private final int width;
    private final boolean answer;

    Column(Optional<Words> words, int width, boolean answer) {
        this.words = words;
        this.width = width;
        this.answer = answer;
    }

    String head(Locale locale) {
        return words.map(word -> word.in(locale)).orElse(name());
    }

    /** Whether a sheet's head names it, in either language. */
    boolean is(String head) {
        return words.map(word -> word.is(head)).orElseGet(() -> name().equals(head));
    }

    boolean isHidden() {
        return words.isEmpty();
    }

    boolean isAnswer() {
        return answer;
    }

    int width() {
        return width;
    }
}
