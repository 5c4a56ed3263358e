package dev.shinchoku.measures.published;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The ways to share a row between the columns: whole to one of them, cut at a space, cut where the left column is full, or cut where the
 * extraction lost a hyphen at a column's edge and went on with its next line.
 */
final class Arrangements {
    private static final double CUT_AT_GAP = 0.3;
    private static final double CUT_AT_SPACE = 1.5;
    private static final double CUT_ANYWHERE = 4.5;
    private static final double CUT_BEHIND_BULLET = 8;
    private static final double CUT_WITHIN_LETTER_SPACING = 6;
    private static final double CUT_AT_LOST_HYPHEN = 4;
    private static final double GAP_LEFT_IN = 4;
    private static final double OVERFULL = 2.1;
    private static final double NEARLY_FULL = 2.5;

    private static final double CUT_WHAT_FITS = 2.5;
    private static final Pattern CHAPTER_OF_REMARK = Pattern.compile("再掲 ?\\d{1,2}$");
    private final ColumnWidths widths;
    private final Phrases phrases;

    Arrangements(ColumnWidths widths, Phrases phrases) {
        this.widths = widths;
        this.phrases = phrases;
    }

    List<Arrangement> of(int index, Row row) {
        if (!row.hasText()) {
            return List.of(Arrangement.EMPTY);
        }
        return switch (row.side()) {
            case LEFT -> List.of(whole(new Piece(index, 0, row.text(), false), Column.LEFT));
            case RIGHT -> List.of(whole(new Piece(index, 0, row.text(), false), Column.RIGHT));
            case ANY -> any(index, row.text());
        };
    }

    private List<Arrangement> any(int index, String text) {
        List<Arrangement> all = new ArrayList<>(ofPart(new Piece(index, 0, text, false)));
        for (int cut = 1; cut < text.length(); cut++) {
            if (Glyphs.isWordPart(text.charAt(cut - 1)) && !Character.isWhitespace(text.charAt(cut))) {
                addCutAtLostHyphen(all, index, text, cut);
            }
        }
        return all;
    }

    private void addCutAtLostHyphen(List<Arrangement> all, int index, String text, int cut) {
        Piece before = new Piece(index, 0, text.substring(0, cut), true);
        Piece after = new Piece(index, cut, text.substring(cut), false);
        double doubt = CUT_AT_LOST_HYPHEN + doubtOfHyphen(text, cut);
        if (before.width() < widths.left() - NEARLY_FULL || !Glyphs.mayBegin(after.first())) {
            return;
        }
        for (Arrangement first : ofPart(before)) {
            if (fills(first.last())) {
                ofPart(after).forEach(second -> all.add(first.then(second, doubt)));
            }
        }
    }

    /** Years and the like are broken where the text elsewhere prints a hyphen; other breaks are unlikely. */
    private double doubtOfHyphen(String text, int cut) {
        String before = Words.lastOf(text.substring(0, cut));
        String after = Words.firstOf(text.substring(cut));
        if (CHAPTER_OF_REMARK.matcher(text).region(0, cut).find()) {
            return -2.5;
        }
        if (after.isEmpty()) {
            return phrases.hasWordThatBegins(before + "-") ? -1 : 2;
        }
        return phrases.hasWord(before + "-" + after) ? -1.5 : 3;
    }

    private boolean fills(Placement placement) {
        double room = widths.of(placement.column()) - placement.piece().width();
        return room <= NEARLY_FULL;
    }

    private List<Arrangement> ofPart(Piece part) {
        List<Arrangement> all = new ArrayList<>();
        for (Column column : Column.values()) {
            if (part.width() <= widths.of(column) + OVERFULL) {
                all.add(whole(part, column));
            }
        }
        for (int cut = 1; cut < part.text().length(); cut++) {
            addCut(all, part, cut);
        }
        if (all.isEmpty()) {
            all.add(whole(part, Column.LEFT));
            all.add(whole(part, Column.RIGHT));
        }
        return all;
    }

    private void addCut(List<Arrangement> all, Piece part, int cut) {
        String text = part.text();
        int resume = Character.isWhitespace(text.charAt(cut)) ? cut + 1 : cut;
        if (resume >= text.length() || Character.isWhitespace(text.charAt(cut - 1))) {
            return;
        }
        Piece left = new Piece(part.row(), part.start(), text.substring(0, cut), false);
        Piece right = new Piece(part.row(), part.start() + resume, text.substring(resume), part.lostHyphen());
        double cost = costOfCut(text, cut, left) + (isUncutLikely(part, cut) ? CUT_WHAT_FITS : 0);
        boolean fit = left.width() <= widths.left() + OVERFULL && right.width() <= widths.right() + OVERFULL;
        if (fit && cost < Double.POSITIVE_INFINITY && Glyphs.mayBegin(right.first()) && Glyphs.mayEnd(left.last())) {
            all.add(whole(left, Column.LEFT).then(whole(right, Column.RIGHT), cost));
        }
    }

    /** With nothing printed at the cut, the line is more likely a whole one where it can be. */
    private boolean isUncutLikely(Piece part, int cut) {
        return part.width() <= widths.right() && !Character.isWhitespace(part.text().charAt(cut));
    }

    private double costOfCut(String text, int cut, Piece left) {
        if (Glyphs.isWithinLetterSpacing(text, cut)) {
            return CUT_WITHIN_LETTER_SPACING;
        }
        if (Glyphs.isGapInJapanese(text, cut)) {
            return CUT_AT_GAP;
        }
        if (Character.isWhitespace(text.charAt(cut))) {
            return CUT_AT_SPACE;
        }
        boolean inWord = Glyphs.isWordPart(text.charAt(cut - 1)) && Glyphs.isWordPart(text.charAt(cut));
        return inWord || left.width() < widths.left() - NEARLY_FULL
                ? Double.POSITIVE_INFINITY
                : left.last() == '・' ? CUT_BEHIND_BULLET : CUT_ANYWHERE;
    }

    private static Arrangement whole(Piece piece, Column column) {
        int gaps = piece.isLetterSpaced() ? 0 : Glyphs.gapsInJapanese(piece.text());
        return new Arrangement(List.of(new Placement(piece, column)), GAP_LEFT_IN * Math.min(2, gaps));
    }
}
