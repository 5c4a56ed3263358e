package dev.shinchoku.reporting.known;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Lists that do not change. */
final class Lists {
    private Lists() {}

    static <T> List<T> with(List<T> list, T item) {
        List<T> more = new ArrayList<>(list);
        more.add(item);
        return List.copyOf(more);
    }

    /** The list with an item in the place of the one that it replaces, or at the end. */
    static <T> List<T> put(List<T> list, T item, Predicate<T> replaced) {
        return list.stream().noneMatch(replaced)
                ? with(list, item)
                : list.stream().map(each -> replaced.test(each) ? item : each).toList();
    }
}
