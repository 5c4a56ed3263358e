package dev.shinchoku.intake.review.web;

import java.util.List;

import dev.shinchoku.pages.text.Piece;

/**
 * A field of a submission as it is read.
 *
 * @param field JSON pointer into the content
 * @param pieces one where nothing changed, or where there is nothing to compare it with
 */
record MarkedText(String field, List<Piece> pieces) {
    public boolean isChanged() {
        return pieces.stream().anyMatch(piece -> piece.kind() != Piece.Kind.SAME);
    }

    /** Whether there is anything to read. */
    public boolean isEmpty() {
        return pieces.stream().allMatch(piece -> piece.text().isBlank());
    }
}
