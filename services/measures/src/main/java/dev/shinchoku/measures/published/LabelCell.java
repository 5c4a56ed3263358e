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

    /** Takes a text of names, after what the line before left broken, if that makes whole names. A name once more begins the body. */
    boolean take(String text, Names names) {
        List<String> found = names.in(broken + text).orElse(List.of());
        List<String> added = found.stream().flatMap(name -> names.codes(name).stream()).toList();
        if (found.isEmpty() || added.stream().anyMatch(codes::contains)) {
            return false;
        }
        codes.addAll(added);
        printed.append(' ').append(broken).append(text);
        broken = "";
        return true;
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
