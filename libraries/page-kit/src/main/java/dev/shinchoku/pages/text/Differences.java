package dev.shinchoku.pages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.shinchoku.pages.text.Piece.Kind;

/**
 * What changed between two texts: by character in Japanese, by word and number in Latin script; by sentence where texts are very long. A
 * page shows it by the fragment {@code difference} of {@code content.html}.
 */
public final class Differences {
    private static final Pattern FINE = Pattern.compile("[\\p{IsLatin}\\p{Nd}.,]+|\\X", Pattern.DOTALL);
    private static final Pattern COARSE = Pattern.compile("[^。\\n]*[。\\n]|[^。\\n]+");
    private static final int LONG = 4_000;

    private Differences() {}

    /** In reading order; without what was added it is the text before, without what was removed the text after. */
    public static List<Piece> between(String before, String after) {
        Pattern parts = Math.max(before.length(), after.length()) > LONG ? COARSE : FINE;
        List<String> old = split(parts, before);
        List<String> fresh = split(parts, after);
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh).getDeltas()) {
            add(pieces, Kind.SAME, old.subList(done, delta.getSource().getPosition()));
            add(pieces, Kind.REMOVED, delta.getSource().getLines());
            add(pieces, Kind.ADDED, delta.getTarget().getLines());
            done = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, Kind.SAME, old.subList(done, old.size()));
        return pieces;
    }

    private static List<String> split(Pattern parts, String text) {
        return parts.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> parts) {
        if (!parts.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", parts)));
        }
    }
}
