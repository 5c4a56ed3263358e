package dev.shinchoku.pages.text;

/** A stretch of text between two versions. */
public record Piece(Kind kind, String text) {
    public enum Kind {
        SAME, ADDED, REMOVED
    }
}
