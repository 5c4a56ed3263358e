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

    private final Names names;
    private final List<String> ministries;
    private final Warnings warnings;

    Passages(Names names, List<String> ministries, Warnings warnings) {
        this.names = names;
        this.ministries = ministries;
        this.warnings = warnings;
    }

    /** @param line where the text begins */
    List<Passage> of(String text, int line) {
        Map<String, List<String>> paragraphs = new LinkedHashMap<>();
        Set<String> speakers = Set.of(ALL_TOGETHER);
        String silent = "";
        for (String paragraph : text.split("\n")) {
            Optional<Brackets> brackets = Brackets.at(paragraph, names).filter(found -> isKnown(found, paragraph, line));
            if (brackets.isPresent()) {
                warnOfSilent(silent, line);
                speakers = speakers(brackets.get(), paragraph, line);
                warnOfSecond(speakers, paragraphs, paragraph.substring(0, paragraph.length() - brackets.get().rest().length()), line);
            }
            String rest = brackets.map(Brackets::rest).orElse(paragraph);
            silent = rest.isEmpty() ? paragraph : "";
            if (!rest.isEmpty()) {
                speakers.forEach(speaker -> paragraphs.computeIfAbsent(speaker, any -> new ArrayList<>()).add(rest));
            }
        }
        warnOfSilent(silent, line);
        return paragraphs.entrySet().stream().map(entry -> new Passage(entry.getKey(), String.join("\n", entry.getValue()))).toList();
    }

    /** A bracket with no text under it went astray: it belongs to a text of the other column. */
    private void warnOfSilent(String brackets, int line) {
        if (!brackets.isEmpty()) {
            warnings.add(line, brackets, Reason.UNPLACED, "A ministry's bracket with no text under it.");
        }
    }

    private void warnOfSecond(Set<String> speakers, Map<String, List<String>> paragraphs, String brackets, int line) {
        if (speakers.stream().anyMatch(paragraphs::containsKey)) {
            warnings.add(line, brackets, Reason.UNPLACED, "The ministry's bracket a second time; what follows was added to its text.");
        }
    }

    private boolean isKnown(Brackets brackets, String paragraph, int line) {
        if (brackets.names().isEmpty()) {
            warnings.add(line, paragraph, Reason.DOUBTFUL_BRACKET,
                    "What stands in the bracket is no ministry of the registry; left in the text.");
        }
        return !brackets.names().isEmpty();
    }

    private Set<String> speakers(Brackets brackets, String paragraph, int line) {
        Set<String> codes = new LinkedHashSet<>();
        brackets.names().forEach(name -> codes.addAll(names.codes(name)));
        if (!brackets.closed()) {
            warnings.add(line, paragraph, Reason.DOUBTFUL_BRACKET, "A ministry's bracket lacks one side; read as a whole one.");
        }
        if (!ministries.containsAll(codes)) {
            warnings.add(line, paragraph, Reason.DOUBTFUL_BRACKET, "The bracket names a ministry that the measure does not list.");
        }
        return codes.isEmpty() || codes.containsAll(ministries) && ministries.size() > 1 ? Set.of(ALL_TOGETHER) : codes;
    }
}
