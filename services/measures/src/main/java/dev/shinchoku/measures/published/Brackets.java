package dev.shinchoku.measures.published;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A ministry's bracket at a paragraph's start: {@code [内閣官房]}, {@code 【警察庁】}, or one side of it.
 *
 * @param names empty where the registry does not know what stands between
 * @param closed whether both sides are there
 */
record Brackets(List<String> names, boolean closed, String rest) {
    private static final String OPEN = "[\\[【［〔]";
    private static final String CLOSE = "[\\]】］〕]";
    private static final Pattern BOTH = Pattern.compile("^" + OPEN + "([^\\]】］〕。]{2,30})" + CLOSE + "\\s*");
    private static final Pattern CLOSING = Pattern.compile("^([^\\[【［〔。、\\]】］〕]{2,30})" + CLOSE + "\\s*");
    private static final Pattern OPENING = Pattern.compile("^" + OPEN);

    static Optional<Brackets> at(String paragraph, Names names) {
        for (Pattern pattern : List.of(BOTH, CLOSING)) {
            Matcher bracket = pattern.matcher(paragraph);
            if (bracket.find()) {
                List<String> found = names.in(bracket.group(1)).orElse(List.of());
                return pattern.equals(CLOSING) && found.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Brackets(found, pattern.equals(BOTH), paragraph.substring(bracket.end())));
            }
        }
        return opening(paragraph, names);
    }

    private static Optional<Brackets> opening(String paragraph, Names names) {
        if (!OPENING.matcher(paragraph).find()) {
            return Optional.empty();
        }
        String rest = paragraph.substring(1);
        return names.leading(rest).map(name -> new Brackets(List.of(name), false, rest.substring(name.length()).strip()));
    }
}
