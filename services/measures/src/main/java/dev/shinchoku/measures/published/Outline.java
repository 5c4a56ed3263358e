package dev.shinchoku.measures.published;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Gathers headings and what they quote from the strategy. */
final class Outline {
    private static final Pattern SOURCE = Pattern.compile(".*より[。)）]?");

    private static final Pattern CHAPTER_WORDS = Pattern.compile("^第(\\d{1,2})章");

    private final Warnings warnings;
    private final Map<String, HeadingDraft> drafts = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private Place place = Place.NOWHERE;
    private HeadingDraft current = new HeadingDraft();

    Outline(Warnings warnings) {
        this.warnings = warnings;
    }

    Place place() {
        return place;
    }

    /** Whether a plan that has come this far can have this heading next. */
    boolean canGoOnWith(HeadingLine heading) {
        return !place.at(heading).isNowhere() && place.leadsTo(place.at(heading));
    }

    boolean isRepeatedWithNumber(Line line) {
        String plain = CHAPTER_WORDS.matcher(line.plain()).replaceAll("$1");
        return drafts.entrySet().stream().anyMatch(known -> !known.getValue().title.isEmpty()
                && plain.equals(Glyphs.plain(known.getKey() + known.getValue().title)));
    }

    /** Whether the line is in the form of this chapter's title or the next one's (or any, where none is known), as it can run at a page's top while the table before goes on. */
    boolean isRunningChapter(Line line) {
        return HeadingLine.in(line.text()).filter(heading -> heading.level() == HeadingLine.Level.CHAPTER && !heading.title().isEmpty()
                && heading.title().chars().noneMatch(c -> c == '、' || c == '。')
                && (place.isNowhere() || runs(Integer.parseInt(heading.number())))).isPresent();
    }

    private boolean runs(int chapter) {
        return chapter == place.chapter() || chapter == place.chapter() + 1;
    }

    /** Whether the line only says again what a heading said: a running title. */
    boolean isRepeated(Line line) {
        String plain = line.plain();
        return isRepeatedWithNumber(line) || drafts.values().stream()
                .anyMatch(known -> !known.title.isEmpty() && plain.equals(Glyphs.plain(known.title)));
    }

    /** Takes a line that stands above a table. */
    void take(Line line, boolean bulletFollows) {
        lines.add(line);
        var heading = HeadingLine.in(line.text());
        if (isRepeatedWithNumber(line) || !current.title.isEmpty() && isRepeated(line)) {
            warnings.furniture(line, "A heading once more.");
        } else if (line.text().startsWith("・")) {
            current.bullets.add(Glyphs.withoutGaps(line.text().substring(1)));
        } else if (heading.isPresent() && isHeading(heading.get())) {
            enter(line, heading.get());
        } else {
            goOn(line, bulletFollows);
        }
    }

    private boolean isHeading(HeadingLine heading) {
        Place next = place.at(heading);
        return current.bullets.isEmpty() && current.source.isEmpty() && !next.isNowhere() || place.leadsTo(next);
    }

    private void enter(Line line, HeadingLine heading) {
        Place next = place.at(heading);
        boolean again = drafts.containsKey(next.number());
        if (!again && !place.leadsTo(next)) {
            warnings.add(line.number(), line.text(), Reason.HEADING_ORDER, "%s does not follow %s.".formatted(next.number(), place
                    .number()));
        }
        place = next;
        current = drafts.computeIfAbsent(next.number(), number -> new HeadingDraft());
        if (again) {
            warnings.add(line.number(), heading.number(), Reason.FURNITURE, "A heading's number once more.");
        }
        takeTitle(line, heading.title());
    }

    private void takeTitle(Line line, String title) {
        if (current.title.isEmpty()) {
            current.title = title;
        } else if (!title.isEmpty()) {
            warnings.add(line.number(), title, Reason.UNPLACED, "Another title for %s; the first was kept.".formatted(place.number()));
        }
    }

    private void goOn(Line line, boolean bulletFollows) {
        String text = Glyphs.withoutGaps(line.text());
        if (!current.bullets.isEmpty()) {
            current.bullets.add(Joining.seam(current.bullets.removeLast(), text));
        } else if (place.isNowhere()) {
            warnings.add(line.number(), line.text(), Reason.UNPLACED, "Stands above the first heading.");
        } else if (current.title.isEmpty()) {
            current.title = text;
        } else if (!current.source.isEmpty() || bulletFollows || SOURCE.matcher(text).matches()) {
            current.source = Joining.seam(current.source, text);
        } else {
            goOnWithTitle(line, text);
        }
    }

    private void goOnWithTitle(Line line, String text) {
        current.title = Joining.seam(current.title, text);
        warnings.add(line.number(), line.text(), Reason.UNSURE_PLACE, "Taken for the second line of the title of %s.".formatted(place
                .number()));
    }

    /** Chapters have sections: a table directly under one began under a heading that this text does not show. */
    void warnOfBareChapter() {
        if (!lines.isEmpty() && place.section() == 0) {
            Line line = lines.getLast();
            warnings.add(line.number(), line.text(), Reason.HEADING_ORDER, "A chapter with no section; this may be a running title only.");
        }
    }

    List<PublishedHeading> headings() {
        return drafts.entrySet().stream().map(draft -> draft.getValue().finished(draft.getKey())).toList();
    }

    boolean quotes() {
        return drafts.values().stream().anyMatch(draft -> !draft.bullets.isEmpty());
    }

    /** Says of all lines so far that they are no outline: there is no plan in the text. */
    void withdraw() {
        lines.forEach(line -> warnings.add(line.number(), line.text(), Reason.UNPLACED,
                "Looks like a heading, in a text that is no plan."));
        drafts.clear();
    }
}
