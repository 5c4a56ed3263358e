package dev.shinchoku.measures.published;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import dev.shinchoku.contracts.Ministries;

/**
 * Counts characters: each one of a text must come out again as often as it went in. Spaces, and the signs that reading interprets
 * (brackets around ministries and markers, the dot of a heading's bullet, the words of 第3章, the comma between two names) are not counted.
 */
final class Conservation {
    private static final Ministries REGISTRY = Ministries.registry();
    private static final String INTERPRETED = "[]【】<>‹›()・、";

    private static final Pattern CHAPTER = Pattern.compile("(?m)^[\\s\f]*第\\s?([0-9０-９]{1,2})\\s?章");
    private final Map<Character, Integer> missing = new TreeMap<>();

    private Conservation() {}

    /** The characters that went in more often than they came out. */
    static Map<Character, Integer> lost(String text, PublishedPage page) {
        Conservation count = new Conservation();
        count.add(CHAPTER.matcher(text).replaceAll("$1"), 1);
        page.headings().forEach(count::takeOut);
        page.measures().forEach(count::takeOut);
        page.warnings().stream().filter(warning -> warning.reason().keepsText()).forEach(warning -> count.add(warning.text(), -1));
        count.missing.values().removeIf(times -> times <= 0);
        return count.missing;
    }

    private void takeOut(PublishedHeading heading) {
        add(heading.number().replaceFirst("^.*(?=\\()", ""), -1);
        add(heading.title(), -1);
        add(heading.excerpt().source(), -1);
        heading.excerpt().bullets().forEach(bullet -> add(bullet, -1));
    }

    private void takeOut(PublishedMeasure measure) {
        add(measure.label().substring(measure.heading().length()), -1);
        if (measure.ministries().size() > 10) {
            add("全府省庁", -1);
        } else {
            measure.ministries().forEach(code -> add(name(code), -1));
        }
        List.of(measure.plan(), measure.results(), measure.nextPlan()).forEach(this::takeOut);
        long places = List.of(measure.plan(), measure.results(), measure.nextPlan()).size();
        for (int i = 0; i < places; i++) {
            measure.relistings().forEach(relisting -> add((relisting.partly() ? "一部" : "") + "再掲" + relisting.path(), -1));
        }
    }

    private void takeOut(List<Passage> passages) {
        for (Passage passage : passages) {
            add(passage.ministry().isEmpty() ? "" : name(passage.ministry()), -1);
            add(passage.text(), -1);
        }
    }

    private static String name(String code) {
        return REGISTRY.withCode(code).orElseThrow().ja();
    }

    private void add(String text, int times) {
        for (char c : Glyphs.plain(text).toCharArray()) {
            if (INTERPRETED.indexOf(c) < 0) {
                missing.merge(c, times, Integer::sum);
            }
        }
    }
}
