package dev.shinchoku.intake.round;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.shinchoku.eventlog.EventLog;
import dev.shinchoku.eventlog.EventStream;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.intake.plan.KnownPlans;
import dev.shinchoku.intake.plan.KnownPlan;
import dev.shinchoku.intake.report.KnownRounds;
import dev.shinchoku.intake.report.RoundRules;
import dev.shinchoku.intake.round.RoundCommand.CancelRound;
import dev.shinchoku.intake.round.RoundCommand.CloseRound;
import dev.shinchoku.intake.round.RoundCommand.MoveDueDate;
import dev.shinchoku.intake.round.RoundCommand.OpenRound;
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
    private final Clock clock;
    private final Map<String, Integer> fiscalYears = new ConcurrentHashMap<>();

    Rounds(EventLog log, Decisions decisions, KnownPlans plans, RoundListing listing, Clock clock) {
        this.log = log;
        this.decisions = decisions;
        this.plans = plans;
        this.listing = listing;
        this.clock = clock;
    }

    public Optional<Round> load(String roundId) {
        return folded(log.read(StreamNames.round(roundId)));
    }

    /** One read by the stream's index; a plan's year is read once. */
    @Override
    public Optional<RoundRules> rules(String roundId, String ministry) {
        return load(roundId).map(round -> new RoundRules(roundId, round.phase(clock.instant()), round.dueAt(ministry), round.questions(),
                round.startsFrom(), fiscalYearOf(round.planId())));
    }

    public List<Round> all() {
        return listing.all();
    }

    /** @throws RoundRefused when the rules do not allow it; nothing is stored then */
    public Round handle(RoundCommand command, Request request) {
        Outcome outcome = decisions.on(StreamNames.round(command.roundId()), request, stream -> decide(command, folded(stream), request
                .now()));
        listing.show(outcome.after());
        return folded(outcome.asAnswered()).orElseThrow();
    }

    private Optional<Decided> decide(RoundCommand command, Optional<Round> round, Instant now) {
        return switch (RoundDecider.decide(command, round, around(command, now))) {
            case RoundDecision.Decided(var event) -> Optional.of(Decided.of(RoundEvent.CODEC, event));
            case RoundDecision.Unchanged _ -> Optional.empty();
            case RoundDecision.Refused(var refusal) -> throw new RoundRefused(refusal);
        };
    }

    private Surroundings around(RoundCommand command, Instant now) {
        return switch (command) {
            case OpenRound open -> new Surroundings(now, plans.load(open.planId()), plans.measuresOf(open.planId()), open.startsFrom()
                    .flatMap(this::load));
            case MoveDueDate _,CloseRound _,CancelRound _ -> Surroundings.at(now);
        };
    }

    /** A plan's year never changes. */
    private int fiscalYearOf(String planId) {
        return Optional.ofNullable(fiscalYears.get(planId)).or(() -> plans.load(planId).map(KnownPlan::fiscalYear).map(year -> {
            fiscalYears.put(planId, year);
            return year;
        })).orElse(0);
    }

    private static Optional<Round> folded(EventStream stream) {
        Optional<Round> round = Optional.empty();
        for (RecordedEvent event : stream.events()) {
            round = Round.evolve(round, event);
        }
        return round;
    }
}
