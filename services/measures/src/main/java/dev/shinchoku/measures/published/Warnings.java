package dev.shinchoku.measures.published;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers warnings while a page is read. */
final class Warnings {
    private final List<PageWarning> all = new ArrayList<>();

    void add(int line, String text, Reason reason, String message) {
        all.add(new PageWarning(line, text, reason, message));
    }

    void furniture(Line line, String what) {
        add(line.number(), line.text(), Reason.FURNITURE, what);
    }

    List<PageWarning> inOrder() {
        return all.stream().sorted(Comparator.comparingInt(PageWarning::line)).toList();
    }
}
