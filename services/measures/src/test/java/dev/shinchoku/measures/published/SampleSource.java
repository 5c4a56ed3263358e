package dev.shinchoku.measures.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the sample plan's plain source: {@code #} heading, {@code >} strategy, {@code ・} bullet, {@code @} item, {@code P R N} paragraphs. */
final class SampleSource {
    private static final Pattern HEADING = Pattern.compile("# (\\(\\d+\\)|[\\d.]+) (.*)");
    private static final Pattern TAIL = Pattern.compile("\\(再掲[^。]*\\)$");

    private final List<Source.Section> sections = new ArrayList<>();
    private final List<String> plan = new ArrayList<>();
    private final List<String> results = new ArrayList<>();
    private final List<String> nextPlan = new ArrayList<>();
    private List<String> item = List.of();
    private String above = "";

    static Source read() {
        try (var in = Objects.requireNonNull(SampleSource.class.getResourceAsStream("/published/sample-plan.txt"))) {
            SampleSource reader = new SampleSource();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(reader::take);
            reader.finishItem();
            return new Source(reader.sections);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String line) {
        String rest = line.substring(Math.min(2, line.length()));
        switch (line.charAt(0)) {
            case '#' -> enter(line);
            case '>' -> sections.set(sections.size() - 1, withSource(sections.getLast(), rest));
            case '・' -> sections.getLast().bullets().add(line.substring(1));
            case '@' -> beginItem(rest);
            case 'P' -> plan.add(rest);
            case 'R' -> results.add(rest);
            case 'N' -> nextPlan.add(rest);
            default -> throw new IllegalArgumentException(line);
        }
    }

    private void enter(String line) {
        finishItem();
        Matcher heading = HEADING.matcher(line);
        if (!heading.matches()) {
            throw new IllegalArgumentException(line);
        }
        String printed = heading.group(1);
        above = printed.startsWith("(") ? above : printed;
        sections.add(new Source.Section(printed.startsWith("(") ? above + printed : printed, printed, heading.group(2), "",
                new ArrayList<>(),
                new ArrayList<>()));
    }

    private static Source.Section withSource(Source.Section section, String source) {
        return new Source.Section(section.number(), section.printedNumber(), section.title(), source, section.bullets(), section.items());
    }

    private void beginItem(String words) {
        finishItem();
        item = List.of(words.split(" "));
    }

    private void finishItem() {
        if (!item.isEmpty()) {
            sections.getLast().items().add(new Source.Item(item.getFirst(), item.subList(1, item.size()), text(plan), text(results), text(
                    nextPlan)));
            item = List.of();
        }
        List.of(plan, results, nextPlan).forEach(List::clear);
    }

    private static Source.Text text(List<String> paragraphs) {
        Matcher tail = TAIL.matcher(paragraphs.getLast());
        String found = tail.find() ? tail.group() : "";
        List<String> without = new ArrayList<>(paragraphs);
        without.set(without.size() - 1, paragraphs.getLast().substring(0, paragraphs.getLast().length() - found.length()));
        return Source.Text.of(without, found);
    }
}
