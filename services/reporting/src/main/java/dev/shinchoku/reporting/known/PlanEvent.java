package dev.shinchoku.reporting.known;

import java.util.List;
import java.util.Optional;

/** What happens to an annual plan. */
public sealed interface PlanEvent extends Event {
    record Registered(String planId, String title, int fiscalYear, Optional<String> strategy) implements PlanEvent {}

    /** The plan's headings, all of them, as they are from now on. */
    record Outlined(String planId, List<Heading> headings) implements PlanEvent {}

    record Adopted(String planId) implements PlanEvent {}
}
