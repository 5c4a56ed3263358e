package dev.shinchoku.pages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.shinchoku.pages.text.Piece.Kind;

/**
 * What changed between two texts: sentences that changed are compared by character in Japanese, by word and number in Latin script. A page
 * shows it by the fragment {@code difference} of {@code content.html}.
 */
public final class Differences {
    private static final Pattern WORDS = Pattern.compile("[\\p{IsLatin}\\p{Nd}.,]+|\\X", Pattern.DOTALL);
    private static final Pattern SENTENCES = Pattern.compile("[^。\\n]*[。\\n]|[^。\\n]+");
    /** Comparing takes memory by the square of what differs; so much text that was written anew has nothing in common that is worth it. */
    private static final int MOST_TO_COMPARE_CLOSELY = 1_500;

    private final List<Piece> pieces = new ArrayList<>();

    private Differences() {}

    /** In reading order; without what was added it is the text before, without what was removed the text after. */
    public static List<Piece> between(String before, String after) {
        Differences found = new Differences();
        found.compare(SENTENCES, before, after, found::closely);
        return List.copyOf(found.pieces);
    }

    private void closely(String removed, String added) {
        if (Math.max(removed.length(), added.length()) > MOST_TO_COMPARE_CLOSELY) {
            replaced(removed, added);
        } else {
            compare(WORDS, removed, added, this::replaced);
        }
    }

    private void replaced(String removed, String added) {
        add(Kind.REMOVED, removed);
        add(Kind.ADDED, added);
    }

    private void compare(Pattern parts, String before, String after, Change change) {
        List<String> old = split(parts, before);
        int done = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, split(parts, after)).getDeltas()) {
            add(Kind.SAME, String.join("", old.subList(done, delta.getSource().getPosition())));
            change.between(String.join("", delta.getSource().getLines()), String.join("", delta.getTarget().getLines()));
            done = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(Kind.SAME, String.join("", old.subList(done, old.size())));
    }

    /** To the piece before it, where that is of its kind. */
    private void add(Kind kind, String text) {
        boolean goesOn = !pieces.isEmpty() && pieces.getLast().kind() == kind;
        String whole = goesOn ? pieces.removeLast().text() + text : text;
        if (!whole.isEmpty()) {
            pieces.add(new Piece(kind, whole));
        }
    }

    private static List<String> split(Pattern parts, String text) {
        return parts.matcher(text).results().map(MatchResult::group).toList();
    }

    /** What to make of a stretch that is not the same. */
    @FunctionalInterface
    private interface Change {
        void between(String removed, String added);
    }
}
