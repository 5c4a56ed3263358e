package dev.shinchoku.measures.measure;

import java.util.Optional;

/** A text, or one ministry's part of it. @param ministry whose it is; empty for all of the measure's ministries together */
public record Passage(Optional<String> ministry, String text) {
    public static Passage together(String text) {
        return new Passage(Optional.empty(), text);
    }
}
