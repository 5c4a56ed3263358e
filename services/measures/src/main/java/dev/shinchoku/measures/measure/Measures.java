package dev.shinchoku.measures.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.eventlog.EventLog;
import dev.shinchoku.eventlog.EventStream;
import dev.shinchoku.measures.plan.PlanContents;
import dev.shinchoku.service.events.Decisions;
import dev.shinchoku.service.events.Decisions.Decided;
import dev.shinchoku.service.events.Decisions.Outcome;
import dev.shinchoku.service.events.Request;
import dev.shinchoku.service.events.StreamNames;
import org.springframework.stereotype.Component;

/** All measures, each folded from its stream. */
@Component
public class Measures implements PlanContents {
    private static final int MORE_THAN_ANY_PLAN_HAS = 100_000;

    private final EventLog log;
    private final Decisions decisions;
    private final MeasureListing listing;

    Measures(EventLog log, Decisions decisions, MeasureListing listing) {
        this.log = log;
        this.decisions = decisions;
        this.listing = listing;
    }

    public Optional<Measure> load(String measureId) {
        return Measure.of(history(measureId));
    }

    /** The measure's events, oldest first. */
    public EventStream history(String measureId) {
        return log.read(StreamNames.measure(measureId));
    }

    @Override
    public int measuresIn(String planId) {
        return in(planId).size();
    }

    public List<Measure> in(String planId) {
        return listing.in(planId, Optional.empty(), MORE_THAN_ANY_PLAN_HAS);
    }

    public List<Measure> in(String planId, Optional<String> after, int limit) {
        return listing.in(planId, after, limit);
    }

    /** The events that commands on one measure would come to now, one after the other; nothing is stored. */
    public List<MeasureEvent> preview(List<MeasureCommand> commands) {
        List<MeasureEvent> events = new ArrayList<>();
        Optional<Measure> measure = load(commands.getFirst().measureId());
        for (MeasureCommand command : commands) {
            Optional<MeasureEvent> event = MeasureDecider.decide(command, measure);
            event.ifPresent(events::add);
            measure = event.isEmpty() ? measure : Measure.evolve(measure, event.get(), 0);
        }
        return events;
    }

    /** Makes it so; gives the event by which it became so, or nothing where it was so already. */
    public Optional<MeasureEvent> handle(MeasureCommand command, Request request) {
        Outcome outcome = decisions.on(StreamNames.measure(command.measureId()), request,
                stream -> MeasureDecider.decide(command, Measure.of(stream)).map(event -> Decided.of(MeasureEvent.CODEC, event)));
        listing.show(outcome.after());
        return outcome.event().flatMap(event -> MeasureEvent.CODEC.decode(event.type(), event.data()));
    }
}
