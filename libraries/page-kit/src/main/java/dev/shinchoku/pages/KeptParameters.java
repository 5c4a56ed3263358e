package dev.shinchoku.pages;

import java.util.List;

/** Parameters of a page's address that its links carry on to the next page. A service that has any says so by a bean. */
public record KeptParameters(List<String> names) {
    static final KeptParameters NONE = new KeptParameters(List.of());
}
