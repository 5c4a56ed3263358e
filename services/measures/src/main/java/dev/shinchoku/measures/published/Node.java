package dev.shinchoku.measures.published;

import java.util.ArrayList;
import java.util.List;

/** A state that reading can be in between two rows, with the cheapest way to it and from it. */
final class Node {
    /**
     * A way to share the next row.
     *
     * @param cost of this row alone
     */
    record Edge(Node to, List<Placed> placed, double cost) {}

    final Progress progress;
    final List<Edge> edges = new ArrayList<>();
    double reachedAt = Double.POSITIVE_INFINITY;
    double leftToPay = Double.POSITIVE_INFINITY;

    Node(Progress progress) {
        this.progress = progress;
    }

    double costThrough(Edge edge) {
        return reachedAt + edge.cost() + edge.to().leftToPay;
    }
}
