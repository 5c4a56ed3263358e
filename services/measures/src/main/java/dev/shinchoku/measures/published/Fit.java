package dev.shinchoku.measures.published;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * How badly a piece fits behind another in a column. Costs are natural logarithms of odds, by judgement, and checked against pages set
 * for the purpose.
 */
final class Fit {
    static final double UNENDED = 4;

    private static final double OVERFULL = 0.8;
    private static final double NEW_PARAGRAPH_UNMARKED = 3.5;
    private static final double NEW_SENTENCE_IN_NEW_LINE = 0.8;
    private static final double NEW_PARAGRAPH_IN_MID_SENTENCE = 5.5;
    private static final double BEHIND_REMARK = 6;
    private static final double WITHOUT_BULLET = 2;
    private static final double EMPTY_BRACKET = 5;
    private static final double FORBIDDEN_BREAK = 4;
    private static final double RAGGED = 1.2;
    private static final double[] PHRASE = {0, 0, -0.5, -1.2, -2, -2.8, -3.5, -4, -4.5};

    private final ColumnWidths widths;
    private final Phrases phrases;
    private final Map<Column, Map<Piece, Map<Piece, Double>>> costs = new EnumMap<>(Column.class);

    Fit(ColumnWidths widths, Phrases phrases) {
        this.widths = widths;
        this.phrases = phrases;
    }

    double cost(Piece before, Piece piece, Column column) {
        return costs.computeIfAbsent(column, any -> new HashMap<>()).computeIfAbsent(before, any -> new HashMap<>()).computeIfAbsent(piece,
                any -> costOf(before, piece,
                        column));
    }

    private double costOf(Piece before, Piece piece, Column column) {
        double over = piece.width() - widths.of(column);
        double own = (over > OVERFULL ? 2 + 3 * (over - OVERFULL) : 0) + (piece.goesOnBehindRemark() ? BEHIND_REMARK : 0);
        return own + (column == Column.RIGHT && piece.lacksBullet(before) ? WITHOUT_BULLET : 0)
                + (before.isNone() ? costOfFirst(piece) : costOfNext(before, piece, widths.of(column)));
    }

    private static double costOfFirst(Piece piece) {
        return Glyphs.mayBegin(piece.first()) ? 0 : FORBIDDEN_BREAK;
    }

    private double costOfNext(Piece before, Piece piece, double width) {
        if (before.isBracketOnly()) {
            return piece.isBracketOnly() ? EMPTY_BRACKET : 0;
        }
        if (piece.opensParagraph()) {
            return before.endsSentence() ? 0.2 : NEW_PARAGRAPH_IN_MID_SENTENCE;
        }
        if (before.endsWithRemark()) {
            return BEHIND_REMARK;
        }
        if (before.endsSentence()) {
            return room(before, piece, width) < RAGGED ? NEW_SENTENCE_IN_NEW_LINE : NEW_PARAGRAPH_UNMARKED;
        }
        return costOfGoingOn(before, piece, width);
    }

    private double costOfGoingOn(Piece before, Piece piece, double width) {
        double room = room(before, piece, width);
        double early = room < RAGGED ? 0 : Math.min(8, 0.8 + 1.3 * room);
        double broken = Glyphs.mayBegin(piece.first()) && Glyphs.mayEnd(before.last()) ? 0 : FORBIDDEN_BREAK;
        double parted = Words.partsNumber(before.text(), piece.text()) && !before.lostHyphen() ? FORBIDDEN_BREAK : 0;
        double remark = before.breaksRemark() == piece.endsRemark() ? 0 : FORBIDDEN_BREAK;
        return early + broken + parted + remark + PHRASE[phrases.across(before.text(), piece.text())];
    }

    /** What the line before had left when the piece's first word went to the next line. */
    private static double room(Piece before, Piece piece, double width) {
        return before.lostHyphen() || before.isLetterSpaced() ? 0 : width - before.width() - piece.headWidth();
    }

    /** Whether a paragraph ends between the two. */
    boolean endsParagraph(Piece before, Piece piece, Column column) {
        return piece.opensParagraph() || before.isBracketOnly() || before.endsSentence() && room(before, piece, widths.of(column)) > 2;
    }

}
