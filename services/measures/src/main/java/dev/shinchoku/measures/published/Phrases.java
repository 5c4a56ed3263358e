package dev.shinchoku.measures.published;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The phrases that a text uses. A plan repeats itself, between its columns and from measure to measure: two pieces go on from one
 * another the likelier, the longer the phrase at their seam that stands elsewhere in one line.
 */
final class Phrases {
    private static final int LONGEST = 8;

    private final Set<String> seen = new HashSet<>();
    private final Set<String> words = new HashSet<>();

    Phrases(List<String> lines) {
        for (String line : lines) {
            addPhrases(Glyphs.plain(line));
            words.addAll(Words.in(line));
        }
    }

    private void addPhrases(String line) {
        for (int from = 0; from < line.length(); from++) {
            for (int to = from + 2; to <= Math.min(line.length(), from + LONGEST); to++) {
                seen.add(line.substring(from, to));
            }
        }
    }

    /** The length of the longest known phrase across the seam; 0 where there is none. */
    int across(String before, String after) {
        String tail = Glyphs.plain(before);
        String head = Glyphs.plain(after);
        for (int length = LONGEST; length >= 2; length--) {
            if (hasPhrase(tail, head, length)) {
                return length;
            }
        }
        return 0;
    }

    private boolean hasPhrase(String tail, String head, int length) {
        for (int left = 1; left < length; left++) {
            int right = length - left;
            if (left <= tail.length() && right <= head.length()
                    && seen.contains(tail.substring(tail.length() - left) + head.substring(0, right))) {
                return true;
            }
        }
        return false;
    }

    boolean hasWordThatBegins(String start) {
        return words.stream().anyMatch(word -> word.startsWith(start));
    }

    /** Whether the text prints this Latin word or number somewhere. */
    boolean hasWord(String word) {
        return words.contains(word);
    }
}
