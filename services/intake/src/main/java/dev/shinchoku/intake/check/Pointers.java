package dev.shinchoku.intake.check;

import java.util.Comparator;
import java.util.List;

/** JSON pointers into a content. */
final class Pointers {
    private static final List<String> FIELDS = List.of("status", "results", "nextPlan", "indicators", "evidence", "note", "attachments",
            "joint");
    static final Comparator<String> IN_ORDER_OF_CONTENT = Comparator.comparingInt((String pointer) -> FIELDS.indexOf(step(pointer, 1)))
            .thenComparingInt(Pointers::index);

    private Pointers() {}

    /** A whole field stands before what is in it. */
    private static int index(String pointer) {
        String second = step(pointer, 2);
        return second.matches("[0-9]{1,9}") ? Integer.parseInt(second) : -1;
    }

    private static String step(String pointer, int number) {
        String[] steps = pointer.split("/");
        return number < steps.length ? steps[number] : "";
    }
}
