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
    private String broken = "";

    LabelCell(char letter, int line, int rowsBefore) {
        this.letter = letter;
        this.line = line;
        this.rowsBefore = rowsBefore;
    }

    /** Takes a text of names, after what the line before left broken, if that makes whole names. */
    boolean take(String text, Names names) {
        var found = names.in(broken + text);
        found.ifPresent(all -> {
            all.forEach(name -> codes.addAll(names.codes(name)));
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

    List<String> ministries() {
        return new ArrayList<>(codes);
    }
}
