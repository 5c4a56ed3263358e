package dev.shinchoku.measures.published;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Latin words and numbers, which Japanese lines do not break except at a hyphen. */
final class Words {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*");
    private static final Pattern LAST = Pattern.compile("[A-Za-z0-9]+$");
    private static final Pattern FIRST = Pattern.compile("^[A-Za-z0-9]+");

    private Words() {}

    static List<String> in(String line) {
        return WORD.matcher(line).results().map(MatchResult::group).toList();
    }

    /** The word that a text ends with; empty where it ends otherwise. */
    static String lastOf(String text) {
        return LAST.matcher(text).results().map(MatchResult::group).findFirst().orElse("");
    }

    /** The word that a text begins with; empty where it begins otherwise. */
    static String firstOf(String text) {
        return FIRST.matcher(text).results().map(MatchResult::group).findFirst().orElse("");
    }

    /** Whether digits stand on both sides of the seam: a line does not break there, unless behind a hyphen. */
    static boolean partsNumber(String before, String after) {
        return !before.isEmpty() && !after.isEmpty() && Character.isDigit(before.charAt(before.length() - 1)) && Character.isDigit(after
                .charAt(0));
    }
}
