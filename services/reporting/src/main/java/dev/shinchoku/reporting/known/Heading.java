package dev.shinchoku.reporting.known;

import java.util.List;

/**
 * A heading of a plan.
 *
 * @param number as in {@code 3.1(1)}
 */
public record Heading(String number, String title, List<Excerpt> excerpts) {
    /** Bullets quoted from the strategy under a heading. */
    public record Excerpt(String source, List<String> bullets) {}
}
