package dev.shinchoku.measures.published;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says which label belongs to which body. Labels can stand before, behind or in the midst of their bodies, or stacked above several, but
 * both keep their order: where they are as many, they pair off. Where they are not, only a label right above its body counts.
 */
final class LabelledBodies {
    private final List<LabelCell> labels;
    private final Bodies bodies;
    private final List<Row> rows;

    LabelledBodies(List<LabelCell> labels, Bodies bodies, List<Row> rows) {
        this.labels = labels;
        this.bodies = bodies;
        this.rows = rows;
    }

    boolean pairOff() {
        return labels.size() == bodies.count();
    }

    Map<LabelCell, Integer> pairs() {
        Map<LabelCell, Integer> pairs = new LinkedHashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            int item = pairOff() ? i + 1 : bodyRightBelow(i);
            if (item > 0) {
                pairs.put(labels.get(i), item);
            }
        }
        return pairs;
    }

    private int bodyRightBelow(int label) {
        boolean stacked = label + 1 < labels.size() && labels.get(label + 1).rowsBefore == labels.get(label).rowsBefore
                || label > 0 && labels.get(label - 1).rowsBefore == labels.get(label).rowsBefore;
        for (int item = 1; item <= bodies.count() && !stacked; item++) {
            if (isRightAbove(labels.get(label), item)) {
                return item;
            }
        }
        return 0;
    }

    private boolean isRightAbove(LabelCell label, int item) {
        int first = bodies.firstRow(item);
        return first < rows.size() && rows.get(first).afterLabel() && rows.get(first).number() >= label.line
                && rows.subList(0, first).stream().noneMatch(row -> row.number() >= label.line && row.hasText());
    }
}
