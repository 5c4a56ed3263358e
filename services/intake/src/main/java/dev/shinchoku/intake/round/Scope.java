package dev.shinchoku.intake.round;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shinchoku.intake.plan.KnownMeasure;
import dev.shinchoku.intake.plan.KnownMeasure.Place;
import org.jspecify.annotations.Nullable;

/**
 * Of which measures and whom a round asks. Each list that is not empty narrows it down.
 *
 * @param headings by number, each with what is below it
 * @param ministries by code
 * @param measures by id
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Scope(List<String> headings, List<String> ministries, List<String> measures) {
    /** Every responsible ministry of every measure. */
    public static final Scope ALL = new Scope(List.of(), List.of(), List.of());

    public Scope {
        headings = Objects.requireNonNullElse((@Nullable List<String>) headings, List.of());
        ministries = Objects.requireNonNullElse((@Nullable List<String>) ministries, List.of());
        measures = Objects.requireNonNullElse((@Nullable List<String>) measures, List.of());
    }

    /** Which of a measure's responsible ministries are asked, in the plan's order. */
    List<String> askedOf(KnownMeasure measure, Place place) {
        boolean within = (measures.isEmpty() || measures.contains(measure.measureId()))
                && (headings.isEmpty() || headings.stream().anyMatch(number -> isUnder(number, place.heading())));
        return within ? place.ministries().stream().filter(this::asks).toList() : List.of();
    }

    boolean asks(String ministry) {
        return ministries.isEmpty() || ministries.contains(ministry);
    }

    /** 3.1(1) is under 3.1, and 3.10 is not. */
    static boolean isUnder(String number, String heading) {
        return heading.startsWith(number) && (heading.length() == number.length() || !Character.isDigit(heading.charAt(number.length())));
    }
}
