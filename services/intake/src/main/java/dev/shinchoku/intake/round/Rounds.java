package dev.shinchoku.intake.round;

import java.util.List;
import java.util.Optional;

import dev.shinchoku.eventlog.EventLog;
import dev.shinchoku.eventlog.EventStream;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.intake.plan.KnownPlans;
import dev.shinchoku.intake.plan.KnownPlan;
import dev.shinchoku.intake.question.Questions;
import dev.shinchoku.intake.report.KnownRounds;
import dev.shinchoku.intake.report.RoundRules;
import dev.shinchoku.intake.report.RoundRules.Phase;
import dev.shinchoku.service.events.Decisions;
import dev.shinchoku.service.events.Decisions.Decided;
import dev.shinchoku.service.events.Decisions.Outcome;
import dev.shinchoku.service.events.Request;
import dev.shinchoku.service.events.StreamNames;
import org.springframework.stereotype.Component;

/** All reporting rounds, each folded from its stream. */
@Component
public class Rounds implements KnownRounds {
    private final EventLog log;
    private final Decisions decisions;
    private final KnownPlans plans;
    private final RoundListing listing;

    Rounds(EventLog log, Decisions decisions, KnownPlans plans, RoundListing listing) {
        this.log = log;
        this.decisions = decisions;
        this.plans = plans;
        this.listing = listing;
    }

    public Optional<Round> load(String roundId) {
        return folded(log.read(StreamNames.round(roundId)));
    }

    @Override
    public Optional<RoundRules> rules(String roundId, String ministry) {
        return load(roundId).map(round -> new RoundRules(roundId, round.open() ? Phase.OPEN : Phase.CLOSED, round.dueAt(), Questions.USUAL,
                Optional.empty(), plans.load(round.planId()).map(KnownPlan::fiscalYear).orElse(0)));
    }

    public List<Round> all() {
        return listing.all();
    }

    /** @throws RoundRefused when the rules do not allow it; nothing is stored then */
    public Round handle(RoundCommand command, Request request) {
        Outcome outcome = decisions.on(StreamNames.round(command.roundId()), request, stream -> decide(command, folded(stream)));
        listing.show(outcome.after());
        return folded(outcome.asAnswered()).orElseThrow();
    }

    private Optional<Decided> decide(RoundCommand command, Optional<Round> round) {
        Optional<String> planId = command instanceof RoundCommand.OpenRound open ? Optional.of(open.planId()) : round.map(Round::planId);
        return switch (RoundDecider.decide(command, round, planId.flatMap(plans::load), planId.map(plans::measuresOf).orElse(List.of())
                .size())) {
            case RoundDecision.Decided(var event) -> Optional.of(Decided.of(RoundEvent.CODEC, event));
            case RoundDecision.Unchanged _ -> Optional.empty();
            case RoundDecision.Refused(var refusal) -> throw new RoundRefused(refusal);
        };
    }

    private static Optional<Round> folded(EventStream stream) {
        Optional<Round> round = Optional.empty();
        for (RecordedEvent event : stream.events()) {
            round = Round.evolve(round, event);
        }
        return round;
    }
}
