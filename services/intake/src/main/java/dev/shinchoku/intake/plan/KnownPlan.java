package dev.shinchoku.intake.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.intake.plan.PlanEvent.Adopted;
import dev.shinchoku.intake.plan.PlanEvent.Outlined;
import dev.shinchoku.intake.plan.PlanEvent.Registered;

/**
 * What intake knows of an annual plan.
 *
 * @param fiscalYear from April of this year to March of the next
 * @param adopted whether progress on it can be asked for
 * @param measures how many it had at its adoption; 0 before, and where that was not told
 * @param headings in the plan's order
 */
public record KnownPlan(String planId, String title, int fiscalYear, boolean adopted, int measures, List<Heading> headings) {
    /** The event types that it is folded from. */
    public static final Set<String> HEARD = PlanEvent.CODEC.types();

    /** @param excerpts what is quoted under it from the strategy */
    public record Heading(String number, String title, List<Excerpt> excerpts) {}

    public record Excerpt(String source, List<String> bullets) {}

    public Optional<Heading> heading(String number) {
        return headings.stream().filter(heading -> heading.number().equals(number)).findFirst();
    }

    public static Optional<KnownPlan> evolve(Optional<KnownPlan> plan, RecordedEvent recorded) {
        return PlanEvent.CODEC.decode(recorded.type(), recorded.data()).map(event -> evolve(plan, event)).orElse(plan);
    }

    private static Optional<KnownPlan> evolve(Optional<KnownPlan> plan, PlanEvent event) {
        return switch (event) {
            case Registered(var id, var title, var fiscalYear) -> Optional.of(new KnownPlan(id, title, fiscalYear, false, 0, List.of()));
            case Outlined(_, var headings) -> plan.map(known -> new KnownPlan(known.planId(), known.title(), known.fiscalYear(), known
                    .adopted(), known.measures(), headings));
            case Adopted(_, var measures) -> plan.map(known -> new KnownPlan(known.planId(), known.title(), known.fiscalYear(), true,
                    measures.orElse(0), known.headings()));
        };
    }
}
