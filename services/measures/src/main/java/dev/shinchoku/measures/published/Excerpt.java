package dev.shinchoku.measures.published;

import java.util.List;

/**
 * The box under a heading that quotes the strategy.
 *
 * @param source the line that names the strategy, as printed; empty where it stands on another page
 * @param bullets without the dot that each begins with
 */
public record Excerpt(String source, List<String> bullets) {
    public static final Excerpt NONE = new Excerpt("", List.of());
}
