package dev.shinchoku.measures.published;

import java.util.ArrayList;
import java.util.List;

/** Joins the lines of one column again, as they were before they were broken. */
final class Joining {
    private final Fit fit;
    private final Phrases phrases;
    private final Warnings warnings;

    Joining(Fit fit, Phrases phrases, Warnings warnings) {
        this.fit = fit;
        this.phrases = phrases;
        this.warnings = warnings;
    }

    /** Two lines' texts: Japanese follows Japanese at once, Latin words keep their space. */
    static String seam(String before, String after) {
        String last = Words.lastOf(before);
        String first = Words.firstOf(after);
        boolean words = !last.isEmpty() && !first.isEmpty() || !first.isEmpty() && (before.endsWith(",") || before.endsWith(";"));
        boolean numbers = Words.partsNumber(before, after);
        return before + (words && !numbers ? " " : "") + after;
    }

    List<Paragraph> paragraphs(List<Piece> pieces, Column column, List<Row> rows) {
        List<Paragraph> paragraphs = new ArrayList<>();
        Piece before = Piece.NONE;
        for (Piece piece : pieces) {
            String next = Glyphs.withoutGaps(piece.text());
            if (before.isNone() || fit.endsParagraph(before, piece, column)) {
                paragraphs.add(new Paragraph(next, rows.get(piece.row()).number()));
            } else {
                Paragraph last = paragraphs.removeLast();
                paragraphs.add(new Paragraph(joined(last.text(), before, next, rows), last.line()));
            }
            before = piece;
        }
        return paragraphs;
    }

    private String joined(String text, Piece before, String next, List<Row> rows) {
        String last = Words.lastOf(text);
        String first = Words.firstOf(next);
        boolean known = !last.isEmpty() && !first.isEmpty() && phrases.hasWord(last + "-" + first);
        if (known) {
            return text + "-" + next;
        }
        boolean numbers = Words.partsNumber(text, next);
        if (before.lostHyphen() || numbers) {
            warnings.add(rows.get(before.row()).number(), before.text(), Reason.RESTORED,
                    before.lostHyphen()
                            ? "A hyphen at the line's end was lost and put back."
                            : "Two numbers meet at the line's end: a hyphen may be lost.");
        }
        return before.lostHyphen() ? text + "-" + next : seam(text, next);
    }
}
