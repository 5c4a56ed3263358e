package dev.shinchoku.measures.published;

/**
 * A piece, and the text it is part of.
 *
 * @param item counts the bodies of a table from 1; 0 is the body that began before the table's text
 */
record Placed(Piece piece, Part part, int item) {
    Column column() {
        return part == Part.PLAN ? Column.LEFT : Column.RIGHT;
    }
}
