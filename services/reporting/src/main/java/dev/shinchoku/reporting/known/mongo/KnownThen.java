package dev.shinchoku.reporting.known.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.shinchoku.reporting.known.Entry;
import dev.shinchoku.reporting.known.Known;
import dev.shinchoku.reporting.known.Measure;
import dev.shinchoku.reporting.known.Moment;
import dev.shinchoku.reporting.known.Plan;
import dev.shinchoku.reporting.known.Report;
import dev.shinchoku.reporting.known.ReportState;
import dev.shinchoku.reporting.known.Round;
import dev.shinchoku.reporting.known.State;
import org.bson.conversions.Bson;

/** The past, folded from the timeline up to an instant, that instant included. */
final class KnownThen implements Known {
    private final Moment.AsOf moment;
    private final Timeline timeline;

    KnownThen(Moment.AsOf moment, Timeline timeline) {
        this.moment = moment;
        this.timeline = timeline;
    }

    @Override
    public Moment moment() {
        return moment;
    }

    @Override
    public List<Plan> plans() {
        return fold(eq("kind", "plan"), Plan.class);
    }

    @Override
    public List<Round> rounds() {
        return fold(eq("kind", "round"), Round.class);
    }

    @Override
    public List<Measure> measuresIn(String planId) {
        return fold(eq("kind", "measure"), Measure.class).stream().filter(measure -> measure.placeIn(planId).isPresent()).toList();
    }

    @Override
    public Optional<Measure> measure(String measureId) {
        return fold(eq("stream", "measure/" + measureId), Measure.class).stream().findFirst();
    }

    @Override
    public List<Report.Standing> standingsIn(String roundId) {
        return reportsIn(roundId).stream().map(Report::standing).toList();
    }

    @Override
    public List<Report> reportsIn(String roundId) {
        return asked(fold(and(eq("kind", "report"), eq("roundId", roundId)), Report.class));
    }

    @Override
    public List<Report> reportsIn(String roundId, String ministry) {
        return asked(fold(and(eq("kind", "report"), eq("roundId", roundId), eq("ministry", ministry)), Report.class));
    }

    @Override
    public List<Entry> timelineOf(String measureId) {
        return timeline.find(untilThen(eq("measureId", measureId)), Timeline.OLDEST_FIRST);
    }

    @Override
    public List<Entry> changesIn(String roundId, Instant since, int atMost) {
        return timeline.latest(untilThen(Timeline.changesIn(roundId, since)), atMost);
    }

    private static List<Report> asked(List<Report> reports) {
        return reports.stream().filter(report -> report.standing().state() != ReportState.DROPPED).toList();
    }

    private <S extends State> List<S> fold(Bson filter, Class<S> type) {
        Map<String, State> states = new LinkedHashMap<>();
        for (Entry entry : timeline.find(untilThen(filter), Timeline.OLDEST_FIRST)) {
            Optional.ofNullable(states.get(entry.stream())).or(() -> State.ofNew(entry.stream())).ifPresent(state -> states.put(entry
                    .stream(), entry.appliedTo(state)));
        }
        return states.values().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private Bson untilThen(Bson filter) {
        return and(filter, lte("time", Date.from(moment.instant())));
    }
}
