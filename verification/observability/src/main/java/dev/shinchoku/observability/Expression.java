package dev.shinchoku.observability;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells which metrics an expression in PromQL names. Whether it is one at all, {@link Promtool} judges. */
final class Expression {
    /** Texts first: what they hold is none of the rest. */
    private static final Pattern TEXTS = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'");
    private static final Pattern NO_METRICS = Pattern.compile(
            "\\{[^}]*}|\\[[^]]*]|\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)|\\boffset\\s+-?\\w+");
    private static final Pattern NAMES = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(?!\\s*\\(|[a-zA-Z0-9_:])");
    private static final Set<String> KEYWORDS = Set.of("and", "or", "unless", "bool", "group_left", "group_right", "sum", "max", "min",
            "avg",
            "count", "inf", "nan", "e");

    private Expression() {}

    static Set<String> metricsIn(String expression) {
        String names = NO_METRICS.matcher(TEXTS.matcher(expression).replaceAll("\"\"")).replaceAll(" ");
        return NAMES.matcher(names).results().filter(name -> !isPartOfNumber(names, name)).map(MatchResult::group).filter(name -> !KEYWORDS
                .contains(name.toLowerCase(java.util.Locale.ROOT))).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isPartOfNumber(String text, MatchResult name) {
        return name.start() > 0 && Character.isLetterOrDigit(text.charAt(name.start() - 1));
    }
}
