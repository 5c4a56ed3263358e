package dev.shinchoku.measures.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A chapter, section or subsection of a plan.
 *
 * @param number {@code 3}, {@code 3.1} or {@code 3.1(1)}
 * @param excerpts what it quotes from the strategy
 */
public record Heading(String number, String title, List<PolicyExcerpt> excerpts) {
    /** By number, part by part: 3.2 stands before 3.10, and 3 before 3.1. */
    public static final Comparator<Heading> IN_ORDER = Comparator.comparing(Heading::parts, Arrays::compare);

    /** @param bullets quoted from the strategy that {@code source} names */
    public record PolicyExcerpt(String source, List<String> bullets) {}

    private int[] parts() {
        return Arrays.stream(number.split("[^0-9]+")).filter(part -> !part.isEmpty()).mapToInt(Integer::parseInt).toArray();
    }
}
