package dev.shinchoku.measures.published;

import java.util.Optional;

/** What one column prints in one row. */
record Cell(String text, boolean isMarker, Optional<Part> part) {
    static final Cell BLANK = new Cell("", false, Optional.empty());

    static Cell text(Part part, String text) {
        return new Cell(text, false, Optional.of(part));
    }

    static Cell marker(String text) {
        return new Cell(text, true, Optional.empty());
    }

    boolean isBlank() {
        return text.isEmpty();
    }
}
