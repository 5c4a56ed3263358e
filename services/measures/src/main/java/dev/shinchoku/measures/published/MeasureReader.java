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
    private final LabelChecks checks;

    MeasureReader(Table table, List<Row> rows, Typography typography, Names names, Warnings warnings) {
        this.table = table;
        this.names = names;
        this.warnings = warnings;
        this.rows = rows;
        Fit fit = typography.fit();
        List<SharedRow> shared = new Separation(rows, fit, typography.arrangements(), table.fresh).best();
        this.bodies = new Bodies(rows, shared);
        this.joining = new Joining(fit, typography.phrases(), warnings);
        this.checks = new LabelChecks(table, bodies.count(), rows, names, warnings);
        new Doubts(rows, shared, names, warnings).warn();
    }

    List<PublishedMeasure> read() {
        checks.warnOfOrder();
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
        checks.warnOfBareChapter(label, bodies.all(item));
        Relistings relistings = new Relistings();
        Passages passages = new Passages(names, label.ministries(), warnings);
        List<Passage> plan = passages(item, Part.PLAN, label, passages, relistings);
        checks.warnOfOtherMinistries(label, plan);
        List<Passage> results = passages(item, Part.RESULTS, label, passages, relistings);
        List<Passage> nextPlan = passages(item, Part.NEXT_PLAN, label, passages, relistings);
        String heading = table.place.number();
        return new PublishedMeasure("%s(%s)".formatted(heading, label.letter), heading, label.ministries(), plan, results, nextPlan,
                relistings.found(),
                label.line);
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
