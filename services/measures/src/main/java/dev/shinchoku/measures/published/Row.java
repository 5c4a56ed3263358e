package dev.shinchoku.measures.published;

/**
 * A line of a table's body, with its label, ministries and marker taken out.
 *
 * @param number the line in the source
 * @param text what is left of the line; may be empty where there is a marker
 * @param marker what follows the text in the right column
 * @param afterLabel whether a label stands right before
 * @param side which column the text can stand in
 */
record Row(int number, String text, Marker marker, boolean afterLabel, Side side) {
    /** Beside a marker, a text stands in the left column; behind one, in the right. */
    enum Side {
        LEFT, RIGHT, ANY
    }

    boolean hasText() {
        return !text.isEmpty();
    }
}
