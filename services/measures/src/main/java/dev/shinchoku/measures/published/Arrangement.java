package dev.shinchoku.measures.published;

import java.util.List;
import java.util.stream.Stream;

/**
 * One way to share a row between the columns.
 *
 * @param placements from the row's start to its end
 * @param cost how unlikely it is to cut the row so, whatever stands around it
 */
record Arrangement(List<Placement> placements, double cost) {
    static final Arrangement EMPTY = new Arrangement(List.of(), 0);

    Arrangement then(Arrangement next, double more) {
        return new Arrangement(Stream.concat(placements.stream(), next.placements.stream()).toList(),
                cost + next.cost + more);
    }

    Placement last() {
        return placements.getLast();
    }
}
