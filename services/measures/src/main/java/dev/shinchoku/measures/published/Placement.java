package dev.shinchoku.measures.published;

/** A piece in a column. */
record Placement(Piece piece, Column column) {}
