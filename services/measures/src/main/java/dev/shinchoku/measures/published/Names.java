package dev.shinchoku.measures.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.shinchoku.contracts.Ministries;
import dev.shinchoku.contracts.Ministry;

/** Reads the names of ministries, which may be letter-spaced, broken over lines, and set one after another. */
final class Names {
    private static final Set<String> UNCERTAIN = Set.of("関係府省庁", "関係府省", "関係省庁");
    private static final String BETWEEN = "、,・/／及び";

    private final Ministries registry;
    private final List<String> names;

    Names(Ministries registry) {
        this.registry = registry;
        this.names = new ArrayList<>(registry.names());
        names.addAll(UNCERTAIN);
        names.sort((a, b) -> b.length() - a.length());
    }

    /** The names that a text consists of; empty where there is anything else in it, or nothing at all. */
    Optional<List<String>> in(String text) {
        String plain = Glyphs.plain(text);
        return plain.isEmpty() ? Optional.empty() : rest(plain);
    }

    private Optional<List<String>> rest(String plain) {
        if (plain.isEmpty()) {
            return Optional.of(List.of());
        }
        if (BETWEEN.indexOf(plain.charAt(0)) >= 0) {
            return rest(plain.substring(1));
        }
        return names.stream().filter(plain::startsWith)
                .flatMap(name -> rest(plain.substring(name.length())).stream().map(more -> prepend(name, more))).findFirst();
    }

    private static List<String> prepend(String name, List<String> more) {
        List<String> all = new ArrayList<>(List.of(name));
        all.addAll(more);
        return all;
    }

    /** Whether a text stops within a name, after none or some whole names. */
    boolean stopsWithinName(String text) {
        String plain = Glyphs.plain(text);
        for (int start = 0; start < plain.length(); start++) {
            String part = plain.substring(start);
            boolean wholeBefore = start == 0 || in(plain.substring(0, start)).isPresent();
            if (part.length() >= 2 && wholeBefore && names.stream().anyMatch(name -> name.startsWith(part) && !name.equals(part))) {
                return true;
            }
        }
        return false;
    }

    List<String> codes(String name) {
        return registry.named(name).stream().map(Ministry::code).toList();
    }

    /** The names that a plan opens with, as in 「内閣官房、総務省において、」; none where it opens otherwise. */
    List<String> opening(String text) {
        int end = text.indexOf("において");
        return end < 0 ? List.of() : in(text.substring(0, end)).orElse(List.of());
    }

    /** The longest name that a text begins with; empty where there is none. */
    Optional<String> leading(String plain) {
        return names.stream().filter(plain::startsWith).findFirst();
    }
}
