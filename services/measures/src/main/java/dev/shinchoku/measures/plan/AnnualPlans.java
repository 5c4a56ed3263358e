package dev.shinchoku.measures.plan;

import java.util.List;
import java.util.Optional;

import dev.shinchoku.eventlog.EventLog;
import dev.shinchoku.service.events.Decisions;
import dev.shinchoku.service.events.Decisions.Decided;
import dev.shinchoku.service.events.Decisions.Outcome;
import dev.shinchoku.service.events.Request;
import dev.shinchoku.service.events.StreamNames;
import org.springframework.stereotype.Component;

/** All annual plans, each folded from its stream. */
@Component
public class AnnualPlans {
    private final EventLog log;
    private final Decisions decisions;
    private final PlanListing listing;

    AnnualPlans(EventLog log, Decisions decisions, PlanListing listing) {
        this.log = log;
        this.decisions = decisions;
        this.listing = listing;
    }

    public Optional<AnnualPlan> load(String planId) {
        return AnnualPlan.of(log.read(StreamNames.plan(planId)));
    }

    /** @throws PlanRefused when there is no such plan */
    public AnnualPlan existing(String planId) {
        return load(planId).orElseThrow(() -> new PlanRefused(new PlanRefusal.NoSuchPlan(planId)));
    }

    public List<AnnualPlan> all() {
        return listing.all();
    }

    /** @throws PlanRefused when the rules do not allow it; nothing is stored then */
    public AnnualPlan handle(PlanCommand command, Request request) {
        Outcome outcome = decisions.on(StreamNames.plan(command.planId()), request, stream -> event(command, AnnualPlan.of(stream))
                .map(event -> Decided.of(PlanEvent.CODEC, event)));
        listing.show(outcome.after());
        return AnnualPlan.of(outcome.asAnswered()).orElseThrow();
    }

    /** What the command would come to now; nothing is stored. */
    public Optional<PlanEvent> preview(PlanCommand command) {
        return event(command, load(command.planId()));
    }

    private static Optional<PlanEvent> event(PlanCommand command, Optional<AnnualPlan> plan) {
        return switch (PlanDecider.decide(command, plan)) {
            case PlanDecision.Decided(var event) -> Optional.of(event);
            case PlanDecision.Unchanged _ -> Optional.empty();
            case PlanDecision.Refused(var refusal) -> throw new PlanRefused(refusal);
        };
    }
}
