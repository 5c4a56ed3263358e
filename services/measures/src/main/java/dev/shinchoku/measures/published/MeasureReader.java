package dev.shinchoku.measures.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the measures of one table. */
final class MeasureReader {
    private final Table table;
    private final Names names;
    private final Warnings warnings;
    private final List<Row> rows;
    private final Bodies bodies;
    private final Joining joining;

    MeasureReader(Table table, List<Row> rows, Typography typography, Names names, Warnings warnings) {
        this.table = table;
        this.names = names;
        this.warnings = warnings;
        this.rows = rows;
        Fit fit = typography.fit();
        List<SharedRow> shared = new Separation(rows, fit, typography.arrangements(), table.fresh).best();
        this.bodies = new Bodies(rows, shared);
        this.joining = new Joining(fit, typography.phrases(), warnings);
        new Doubts(rows, shared, names, warnings).warn();
    }

    List<PublishedMeasure> read() {
        checkLabels();
        Map<LabelCell, Integer> pairs = new LabelledBodies(table.labels.cells(), bodies, rows).pairs();
        keepUnplaced(0, table.fresh ? Reason.UNPLACED : Reason.CONTINUED, "Part of a body that begins before this text.");
        for (int item = 1; item <= bodies.count(); item++) {
            if (!pairs.containsValue(item)) {
                keepUnplaced(item, Reason.UNPLACED, "A body whose label cannot be told.");
            }
        }
        table.labels.cells().stream().filter(label -> !pairs.containsKey(label))
                .forEach(label -> warnings.add(label.line, label.printed(), Reason.UNPLACED, "A label whose body cannot be told."));
        List<PublishedMeasure> measures = new ArrayList<>();
        pairs.forEach((label, item) -> readMeasure(label, item, measures));
        return measures;
    }

    private void checkLabels() {
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
            if (labels.size() != bodies.count()) {
                warnings.add(label.line, "(%s)".formatted(label.letter), Reason.LABEL_ORDER,
                        "The table has %d labels and %d bodies; a label counts only right above its body.".formatted(labels.size(), bodies
                                .count()));
            }
        }
    }

    private void keepUnplaced(int item, Reason reason, String message) {
        bodies.all(item).forEach(placed -> warnings.add(rows.get(placed.piece().row()).number(), placed.piece().text(), reason, message));
    }

    private void readMeasure(LabelCell label, int item, List<PublishedMeasure> measures) {
        if (table.place.isNowhere()) {
            warnings.add(label.line, label.printed(), Reason.NO_HEADING, "The text shows no heading above it.");
            keepUnplaced(item, Reason.NO_HEADING, "Part of a measure under no heading.");
        } else if (bodies.isTwo(item)) {
            warnings.add(label.line, label.printed(), Reason.UNPLACED, "Two bodies with no marker between them.");
            keepUnplaced(item, Reason.UNPLACED, "Part of one of two bodies with no marker between them.");
        } else {
            measures.add(measure(label, item));
        }
    }

    private PublishedMeasure measure(LabelCell label, int item) {
        if (label.ministries().isEmpty()) {
            warnings.add(label.line, label.printed(), Reason.MISSING_TEXT, "The measure names no ministry.");
        }
        warnOfBareChapter(label, item);
        Relistings relistings = new Relistings();
        Passages passages = new Passages(names, label.ministries(), warnings);
        List<Passage> plan = passages(item, Part.PLAN, label, passages, relistings);
        warnOfOtherMinistries(label, plan);
        List<Passage> results = passages(item, Part.RESULTS, label, passages, relistings);
        List<Passage> nextPlan = passages(item, Part.NEXT_PLAN, label, passages, relistings);
        String heading = table.place.number();
        return new PublishedMeasure("%s(%s)".formatted(heading, label.letter), heading, label.ministries(), plan, results, nextPlan,
                relistings.found(),
                label.line);
    }

    /** Chapters have sections: where the text shows none, its heading stands on a page before. */
    private void warnOfBareChapter(LabelCell label, int item) {
        if (table.place.section() == 0) {
            warnings.add(label.line, label.printed(), Reason.HEADING_ORDER,
                    "Directly under a chapter; its section may stand above this text.");
            bodies.all(item).stream().limit(1).forEach(placed -> warnings.add(rows.get(placed.piece().row()).number(), placed.piece()
                    .text(),
                    Reason.HEADING_ORDER, "Directly under a chapter; its section may stand above this text."));
        }
    }

    /** A plan opens with its ministries: one that the label lacks says that a name beside it was missed, or that the plan is another's. */
    private void warnOfOtherMinistries(LabelCell label, List<Passage> plan) {
        List<String> opening = plan.stream().filter(passage -> passage.ministry().isEmpty()).limit(1)
                .flatMap(passage -> names.opening(passage.text()).stream()).flatMap(name -> names.codes(name).stream()).toList();
        if (!label.ministries().containsAll(opening)) {
            warnings.add(label.line, label.printed(), Reason.UNSURE_PLACE,
                    "The plan opens with a ministry that does not stand by the label.");
        }
    }

    private List<Passage> passages(int item, Part part, LabelCell label, Passages passages, Relistings relistings) {
        List<Piece> pieces = bodies.pieces(item, part);
        if (pieces.isEmpty()) {
            warnings.add(label.line, "(%s)".formatted(label.letter), Reason.MISSING_TEXT, "The measure has no %s.".formatted(part));
            return List.of();
        }
        Piece last = pieces.getLast();
        if (!last.endsSentence()) {
            warnings.add(rows.get(last.row()).number(), last.text(), Reason.UNFINISHED, "The text may go on elsewhere.");
        }
        List<Paragraph> text = relistings.takeOff(joining.paragraphs(pieces, part == Part.PLAN ? Column.LEFT : Column.RIGHT, rows));
        return passages.of(text).stream()
                .map(passage -> new Passage(passage.ministry(), relistings.takeOff(passage.text()))).toList();
    }
}
