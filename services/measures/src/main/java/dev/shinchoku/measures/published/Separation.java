package dev.shinchoku.measures.published;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Separates the two columns of a table: finds the cheapest way through all rows (Viterbi's algorithm), and for each row how much dearer
 * the cheapest way is that shares this row otherwise.
 */
final class Separation {
    private static final double UNLIKELY = 16;
    private static final int MOST_STATES = 240;
    private static final double UNENDED_AT_PAGE_END = 1.5;
    private static final double TEXT_BEFORE_FIRST_ITEM = 5;

    private final List<Row> rows;
    private final Fit fit;
    private final Arrangements arrangements;
    private final ItemStarts starts;
    private final boolean fresh;

    /** @param fresh whether the table begins here, so that no body can have begun before */
    Separation(List<Row> rows, Fit fit, Arrangements arrangements, boolean fresh) {
        this.rows = rows;
        this.fit = fit;
        this.arrangements = arrangements;
        this.starts = new ItemStarts(rows);
        this.fresh = fresh;
    }

    List<SharedRow> best() {
        List<Collection<Node>> layers = forward();
        backward(layers);
        List<SharedRow> best = new ArrayList<>();
        Node node = layers.getFirst().iterator().next();
        for (int index = 0; index < rows.size(); index++) {
            Node.Edge edge = cheapest(node);
            best.add(new SharedRow(edge.placed(), margin(layers.get(index), edge, node.costThrough(edge)), edge.cost()));
            node = edge.to();
        }
        return best;
    }

    private List<Collection<Node>> forward() {
        Node start = new Node(Progress.START);
        start.reachedAt = 0;
        List<Collection<Node>> layers = new ArrayList<>(List.of(List.of(start)));
        for (int index = 0; index < rows.size(); index++) {
            layers.add(next(layers.getLast(), index));
        }
        return layers;
    }

    private Collection<Node> next(Collection<Node> layer, int index) {
        Map<Progress, Node> next = new LinkedHashMap<>();
        List<Arrangement> ways = arrangements.of(index, rows.get(index));
        for (Node node : layer) {
            for (Arrangement way : ways) {
                starts.of(index, node.progress, way).forEach((startsItem, cost) -> connect(node, step(node, index, way, startsItem, cost),
                        next));
            }
        }
        return likely(next.values());
    }

    private Step step(Node node, int index, Arrangement way, boolean startsItem, double cost) {
        double odd = fresh && !startsItem && node.progress.rightItem() == 0 && node.progress.leftItem() == 0
                && !way.placements().isEmpty() ? TEXT_BEFORE_FIRST_ITEM : 0;
        return new Step(fit, node.progress).take(way, startsItem, cost + odd).pass(rows.get(index).marker());
    }

    private static void connect(Node node, Step step, Map<Progress, Node> next) {
        Node to = next.computeIfAbsent(step.progress(), Node::new);
        to.reachedAt = Math.min(to.reachedAt, node.reachedAt + step.cost());
        node.edges.add(new Node.Edge(to, step.placed(), step.cost()));
    }

    private static Collection<Node> likely(Collection<Node> nodes) {
        double least = nodes.stream().mapToDouble(node -> node.reachedAt).min().orElseThrow();
        return nodes.stream().filter(node -> node.reachedAt <= least + UNLIKELY).sorted(Comparator.comparingDouble(node -> node.reachedAt))
                .limit(MOST_STATES).toList();
    }

    private static void backward(List<Collection<Node>> layers) {
        for (Node end : layers.getLast()) {
            end.leftToPay = (end.progress.leftItem() < end.progress.rightItem() ? Step.ITEM_WITHOUT_PLAN : 0)
                    + (end.progress.isOpen(Column.LEFT) ? UNENDED_AT_PAGE_END : 0)
                    + (end.progress.isOpen(Column.RIGHT) ? UNENDED_AT_PAGE_END : 0);
        }
        for (Collection<Node> layer : layers.reversed().subList(1, layers.size())) {
            for (Node node : layer) {
                node.leftToPay = node.edges.stream().mapToDouble(edge -> edge.cost() + edge.to().leftToPay).min().orElse(
                        Double.POSITIVE_INFINITY);
            }
        }
    }

    private static Node.Edge cheapest(Node node) {
        return node.edges.stream().min(Comparator.comparingDouble(edge -> edge.cost() + edge.to().leftToPay)).orElseThrow();
    }

    private static double margin(Collection<Node> layer, Node.Edge chosen, double cost) {
        return layer.stream().flatMap(node -> node.edges.stream().filter(edge -> !edge.placed().equals(chosen.placed())).map(
                node::costThrough))
                .mapToDouble(other -> other - cost).min().orElse(UNLIKELY);
    }
}
