package dev.shinchoku.measures.published;

import java.util.List;

/** What labels give away: measures that are missing, out of order, under the wrong heading or with another's plan. */
final class LabelChecks {
    private final Table table;
    private final int bodies;
    private final List<Row> rows;
    private final Names names;
    private final Warnings warnings;

    /** @param bodies how many the table has */
    LabelChecks(Table table, int bodies, List<Row> rows, Names names, Warnings warnings) {
        this.table = table;
        this.bodies = bodies;
        this.rows = rows;
        this.names = names;
        this.warnings = warnings;
    }

    /** Labels run in gojūon order, each with a body. */
    void warnOfOrder() {
        List<LabelCell> labels = table.labels.cells();
        for (int i = 0; i < labels.size(); i++) {
            LabelCell label = labels.get(i);
            boolean inOrder = i > 0 ? label.letter == Gojuon.after(labels.get(i - 1).letter) : label.letter == 'ア' || !table.fresh;
            if (!inOrder) {
                warnings.add(label.line, "(%s)".formatted(label.letter), Reason.LABEL_ORDER, "The label does not follow the one before.");
            }
            if (!label.broken().isEmpty()) {
                warnings.add(label.line, label.broken(), Reason.UNKNOWN_MINISTRY,
                        "The registry knows no such ministry; the measure was read without it.");
            }
            if (labels.size() != bodies) {
                warnings.add(label.line, "(%s)".formatted(label.letter), Reason.LABEL_ORDER,
                        "The table has %d labels and %d bodies; a label counts only right above its body.".formatted(labels.size(),
                                bodies));
            }
        }
    }

    /** Chapters have sections: where the text shows none, its heading stands on a page before. */
    void warnOfBareChapter(LabelCell label, List<Placed> body) {
        if (table.place.section() == 0) {
            warnings.add(label.line, label.printed(), Reason.HEADING_ORDER,
                    "Directly under a chapter; its section may stand above this text.");
            body.stream().limit(1).forEach(placed -> warnings.add(rows.get(placed.piece().row()).number(), placed.piece()
                    .text(),
                    Reason.HEADING_ORDER, "Directly under a chapter; its section may stand above this text."));
        }
    }

    /** A plan opens with its ministries: one that the label lacks says that a name beside it was missed, or that the plan is another's. */
    void warnOfOtherMinistries(LabelCell label, List<Passage> plan) {
        List<String> opening = plan.stream().filter(passage -> passage.ministry().isEmpty()).limit(1)
                .flatMap(passage -> names.opening(passage.text()).stream()).flatMap(name -> names.codes(name).stream()).toList();
        if (!label.ministries().containsAll(opening)) {
            warnings.add(label.line, label.printed(), Reason.UNSURE_PLACE,
                    "The plan opens with a ministry that does not stand by the label.");
        }
    }
}
