package dev.shinchoku.measures.importing;

import java.util.Optional;

import dev.shinchoku.eventlog.HashChain;
import dev.shinchoku.measures.measure.Measure;
import dev.shinchoku.measures.measure.Measures;
import dev.shinchoku.measures.published.Gojuon;
import org.springframework.stereotype.Component;

/**
 * Names the measures that an import meets for the first time: by the plan and the place in which they first stood, as in
 * {@code cs2023-3-1-1-01}. The same page gives the same ids, so an import that is begun anew after a crash registers nothing twice.
 */
@Component
class MeasureIds {
    private final Measures measures;

    MeasureIds(Measures measures) {
        this.measures = measures;
    }

    /** The id for the measure with this label in the plan, which no listed measure has. */
    String at(String planId, String label) {
        String id = planId + "-" + place(label);
        for (int i = 2;; i++) {
            Optional<Measure> taken = measures.load(id);
            if (taken.isEmpty() || taken.flatMap(measure -> measure.in(planId)).filter(place -> place.label().equals(label)).isPresent()) {
                return id;
            }
            id = planId + "-" + place(label) + "-" + i;
        }
    }

    private static String place(String label) {
        int open = label.lastIndexOf('(');
        int ordinal = open < 0 || open + 1 >= label.length() ? 0 : Gojuon.ordinal(label.charAt(open + 1));
        String heading = label.substring(0, Math.max(0, open)).replaceAll("[^0-9]+", "-").replaceAll("^-|-$", "");
        return ordinal == 0 || heading.isEmpty() ? "x-" + HashChain.sha256(label).substring(0, 8) : "%s-%02d".formatted(heading, ordinal);
    }
}
