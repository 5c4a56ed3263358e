package dev.shinchoku.measures.published;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Breaks a paragraph into lines as Japanese text is set: no line begins with a full stop or ends with an opening bracket. */
final class LineBreaking {
    private static final Pattern UNIT = Pattern.compile("[A-Za-z0-9]+[-.,/:]?|\\s|.");

    private LineBreaking() {}

    /** @param hang by how much all lines but the first are shorter */
    static List<String> lines(String paragraph, double width, double hang) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String unit : unbreakable(paragraph)) {
            double room = lines.isEmpty() ? width : width - hang;
            if (!line.isEmpty() && Glyphs.width(line.toString() + unit) > room) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? unit.stripLeading() : unit);
        }
        lines.add(line.toString().strip());
        return lines;
    }

    private static List<String> unbreakable(String paragraph) {
        List<String> units = new ArrayList<>();
        for (String unit : UNIT.matcher(paragraph).results().map(MatchResult::group).toList()) {
            boolean joins = !units.isEmpty() && (!Glyphs.mayBegin(unit.charAt(0)) || unit.equals("・")
                    || !Glyphs.mayEnd(units.getLast().charAt(units.getLast().length() - 1)));
            if (joins) {
                units.set(units.size() - 1, units.getLast() + unit);
            } else {
                units.add(unit);
            }
        }
        return units;
    }
}
