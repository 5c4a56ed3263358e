package dev.shinchoku.reporting.known;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An annual plan.
 *
 * @param fiscalYear 0 until it is registered
 */
public record Plan(String planId, String title, int fiscalYear, Optional<String> strategy, List<Heading> headings, boolean adopted)
        implements
            State {
    /** What a page says of the plan that it is about. */
    public record Name(String planId, String title, int fiscalYear) {}

    public Name name() {
        return new Name(planId, title, fiscalYear);
    }

    static Plan ofNew(String planId) {
        return new Plan(planId, planId, 0, Optional.empty(), List.of(), false);
    }

    @Override
    public Plan after(Event event, Instant at) {
        return event instanceof PlanEvent happened ? evolve(happened) : this;
    }

    private Plan evolve(PlanEvent event) {
        return switch (event) {
            case PlanEvent.Registered e -> new Plan(planId, e.title(), e.fiscalYear(), e.strategy(), headings, adopted);
            case PlanEvent.Outlined e -> new Plan(planId, title, fiscalYear, strategy, e.headings(), adopted);
            case PlanEvent.Adopted _ -> new Plan(planId, title, fiscalYear, strategy, headings, true);
        };
    }
}
