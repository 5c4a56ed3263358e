package dev.shinchoku.measures.published;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A label with the ministries beside and below it. */
final class LabelCell {
    final char letter;
    final int line;
    /** How many rows of the table's body stand before it. */
    final int rowsBefore;
    private final Set<String> codes = new LinkedHashSet<>();
    private final StringBuilder printed = new StringBuilder();
    private String broken = "";

    LabelCell(char letter, int line, int rowsBefore) {
        this.letter = letter;
        this.line = line;
        this.rowsBefore = rowsBefore;
        printed.append('(').append(letter).append(')');
    }

    /** Takes a text of names, after what the line before left broken, if that makes whole names. */
    boolean take(String text, Names names) {
        var found = names.in(broken + text);
        found.ifPresent(all -> {
            all.forEach(name -> codes.addAll(names.codes(name)));
            printed.append(' ').append(broken).append(text);
            broken = "";
        });
        return found.isPresent();
    }

    void leaveBroken(String text) {
        broken += text;
    }

    String broken() {
        return broken;
    }

    /** The label and the names, as the page has them. */
    String printed() {
        return printed.toString();
    }

    List<String> ministries() {
        return new ArrayList<>(codes);
    }
}
