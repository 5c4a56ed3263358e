package dev.shinchoku.measures.published;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says which rows may stand in the wrong column: where another way to share them is nearly as likely, where even the likeliest fits
 * badly, and where a text, read from end to end, holds what no such text says.
 */
final class Doubts {
    private final List<Row> rows;
    private final List<SharedRow> shared;
    private final Names names;
    private final Set<Integer> jointPlans = new HashSet<>();
    private final Warnings warnings;

    Doubts(List<Row> rows, List<SharedRow> shared, Names names, Warnings warnings) {
        this.rows = rows;
        this.shared = shared;
        this.names = names;
        this.warnings = warnings;
    }

    void warn() {
        Map<Part, Placed> before = new EnumMap<>(Part.class);
        boolean merged = false;
        Set<Integer> planless = planless();
        for (int index = 0; index < rows.size(); index++) {
            boolean odd = !planless.isEmpty();
            for (Placed placed : shared.get(index).placed()) {
                Placed above = before.getOrDefault(placed.part(), placed);
                noteJoint(above, placed);
                merged |= beginsAnotherPlan(above, placed);
                odd |= isOdd(above, placed) || placed.part() == Part.PLAN && merged;
                before.put(placed.part(), placed);
            }
            if (odd || !shared.get(index).isSure()) {
                warnOf(index);
            }
        }
    }

    /** The items without a plan: it stands in some other text, and none of the table is sure. */
    private Set<Integer> planless() {
        List<Placed> all = shared.stream().flatMap(row -> row.placed().stream()).toList();
        Set<Integer> planless = all.stream().map(Placed::item).collect(Collectors.toSet());
        planless.removeAll(all.stream().filter(placed -> placed.part() == Part.PLAN).map(Placed::item).toList());
        return planless;
    }

    /** A plan that begins with a ministry's bracket goes on with others'. */
    private void noteJoint(Placed before, Placed placed) {
        boolean first = before == placed || before.item() != placed.item();
        if (placed.part() == Part.PLAN && first && Brackets.at(placed.piece().text(), names).isPresent()) {
            jointPlans.add(placed.item());
        }
    }

    private static boolean isOdd(Placed before, Placed placed) {
        boolean behindRemark = before.item() == placed.item() && before != placed && before.piece().endsWithRemark()
                && !placed.piece().opensParagraph();
        boolean begins = before == placed || before.item() != placed.item() || before.piece().isBracketOnly();
        boolean lacksBullet = placed.part() != Part.PLAN && begins && placed.item() > 0 && !placed.piece().opensParagraph();
        return behindRemark || lacksBullet || placed.piece().goesOnBehindRemark() || Tense.isOdd(placed);
    }

    /**
     * A plan opens with the ministries that carry it out. Where one opens within another, the extraction may have taken the whole left
     * column before the right one, and no plan from here on is sure to stand with its own results.
     */
    private boolean beginsAnotherPlan(Placed before, Placed placed) {
        boolean within = placed.part() == Part.PLAN && before != placed && before.item() == placed.item()
                && !before.piece().isBracketOnly();
        return within && (!names.opening(Glyphs.plain(placed.piece().text())).isEmpty()
                || before.piece().endsSentence() && names.leading(Glyphs.plain(placed.piece().text())).isPresent()
                || Brackets.at(placed.piece().text(), names).isPresent() && !jointPlans.contains(placed.item()));
    }

    private void warnOf(int index) {
        warnings.add(rows.get(index).number(), rows.get(index).text(), Reason.UNSURE_PLACE,
                "Its columns are not sure; the best guess is " + described(shared.get(index).placed()) + ".");
    }

    private static String described(List<Placed> placed) {
        return String.join(", ", placed.stream().map(each -> "%s in %s".formatted(each.piece().text(), each.part())).toList());
    }
}
