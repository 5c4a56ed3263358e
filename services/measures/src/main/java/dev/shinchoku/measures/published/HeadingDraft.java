package dev.shinchoku.measures.published;

import java.util.ArrayList;
import java.util.List;

/** A heading of which more lines may follow. */
final class HeadingDraft {
    String title = "";
    String source = "";
    final List<String> bullets = new ArrayList<>();

    PublishedHeading finished(String number) {
        boolean quotes = !source.isEmpty() || !bullets.isEmpty();
        return new PublishedHeading(number, title, quotes ? new Excerpt(source, List.copyOf(bullets)) : Excerpt.NONE);
    }
}
