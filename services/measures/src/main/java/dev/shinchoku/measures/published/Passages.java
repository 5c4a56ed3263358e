package dev.shinchoku.measures.published;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Splits a joint measure's text by the ministries' brackets. */
final class Passages {
    private static final String ALL_TOGETHER = "";
    private static final Paragraph NOTHING = new Paragraph("", 0);

    private final Names names;
    private final List<String> ministries;
    private final Warnings warnings;

    Passages(Names names, List<String> ministries, Warnings warnings) {
        this.names = names;
        this.ministries = ministries;
        this.warnings = warnings;
    }

    List<Passage> of(List<Paragraph> text) {
        Map<String, List<String>> paragraphs = new LinkedHashMap<>();
        Set<String> speakers = Set.of(ALL_TOGETHER);
        Paragraph silent = NOTHING;
        for (Paragraph paragraph : text) {
            Optional<Brackets> brackets = Brackets.at(paragraph.text(), names).filter(found -> isKnown(found, paragraph));
            if (brackets.isPresent()) {
                warnOfSilent(silent);
                speakers = speakers(brackets.get(), paragraph);
                warnOfSecond(speakers, paragraphs.keySet(), paragraph, brackets.get().rest().length());
            }
            String rest = brackets.map(Brackets::rest).orElse(paragraph.text());
            silent = rest.isEmpty() ? paragraph : NOTHING;
            if (!rest.isEmpty()) {
                warnOfOthers(speakers, rest, paragraph);
                speakers.forEach(speaker -> paragraphs.computeIfAbsent(speaker, any -> new ArrayList<>()).add(rest));
            }
        }
        warnOfSilent(silent);
        return paragraphs.entrySet().stream().map(entry -> new Passage(entry.getKey(), String.join("\n", entry.getValue()))).toList();
    }

    /** A bracket with no text under it went astray: it belongs to a text of the other column. */
    private void warnOfSilent(Paragraph brackets) {
        if (!brackets.text().isEmpty()) {
            warnings.add(brackets.line(), brackets.text(), Reason.UNPLACED, "A ministry's bracket with no text under it.");
        }
    }

    private void warnOfSecond(Set<String> speakers, Set<String> known, Paragraph paragraph, int restLength) {
        if (speakers.stream().anyMatch(known::contains)) {
            warnings.add(paragraph.line(), paragraph.text().substring(0, paragraph.text().length() - restLength), Reason.UNPLACED,
                    "The ministry's bracket a second time; what follows was added to its text.");
        }
    }

    /** A share that opens with others than its bracket names stands below a bracket of the other column. */
    private void warnOfOthers(Set<String> speakers, String rest, Paragraph paragraph) {
        List<String> opening = names.opening(rest).stream().flatMap(name -> names.codes(name).stream()).toList();
        if (!speakers.contains(ALL_TOGETHER) && !opening.isEmpty() && !opening.containsAll(speakers)) {
            warnings.add(paragraph.line(), paragraph.text(), Reason.DOUBTFUL_BRACKET, "The text opens with others than its bracket names.");
        }
    }

    private boolean isKnown(Brackets brackets, Paragraph paragraph) {
        if (brackets.names().isEmpty()) {
            warnings.add(paragraph.line(), paragraph.text(), Reason.DOUBTFUL_BRACKET,
                    "What stands in the bracket is no ministry of the registry; left in the text.");
        }
        return !brackets.names().isEmpty();
    }

    private Set<String> speakers(Brackets brackets, Paragraph paragraph) {
        Set<String> codes = new LinkedHashSet<>();
        brackets.names().forEach(name -> codes.addAll(names.codes(name)));
        if (!brackets.closed()) {
            warnings.add(paragraph.line(), paragraph.text(), Reason.DOUBTFUL_BRACKET,
                    "A ministry's bracket lacks one side; read as a whole one.");
        }
        if (!ministries.containsAll(codes)) {
            warnings.add(paragraph.line(), paragraph.text(), Reason.DOUBTFUL_BRACKET,
                    "The bracket names a ministry that the measure does not list.");
        }
        return codes.isEmpty() || codes.containsAll(ministries) && ministries.size() > 1 ? Set.of(ALL_TOGETHER) : codes;
    }
}
