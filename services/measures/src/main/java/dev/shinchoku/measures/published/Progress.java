package dev.shinchoku.measures.published;

/**
 * How far a table is read: all of the past that the cost of the next row depends on.
 *
 * @param left the last piece of the left column; {@link Piece#NONE} where its item has none yet
 * @param right the last piece of the right column since its last marker
 * @param leftItem the item that the left column is in
 * @param rightItem the item that the right column is in
 * @param part the text that the right column is in
 * @param last the column of the last piece
 */
record Progress(Piece left, Piece right, int leftItem, int rightItem, Part part, Column last) {
    static final Progress START = new Progress(Piece.NONE, Piece.NONE, 0, 0, Part.RESULTS, Column.RIGHT);

    Piece lastIn(Column column) {
        return switch (column) {
            case LEFT -> left;
            case RIGHT -> right;
        };
    }

    boolean isOpen(Column column) {
        Piece piece = lastIn(column);
        return !piece.isNone() && !piece.endsSentence();
    }

    Progress withLeft(Piece piece) {
        return new Progress(piece, right, leftItem, rightItem, part, Column.LEFT);
    }

    Progress withRight(Piece piece) {
        return new Progress(left, piece, leftItem, rightItem, part, Column.RIGHT);
    }

    Progress withLeftItem(int item) {
        return new Progress(Piece.NONE, right, item, rightItem, part, last);
    }

    Progress afterResultsMarker() {
        return new Progress(left, Piece.NONE, leftItem, rightItem + 1, Part.RESULTS, last);
    }

    Progress afterNextPlanMarker() {
        return new Progress(left, Piece.NONE, leftItem, rightItem, Part.NEXT_PLAN, last);
    }
}
