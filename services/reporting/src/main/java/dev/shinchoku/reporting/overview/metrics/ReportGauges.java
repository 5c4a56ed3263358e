package dev.shinchoku.reporting.overview.metrics;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.shinchoku.reporting.known.Knowledge;
import dev.shinchoku.reporting.known.Known;
import dev.shinchoku.reporting.known.Moment;
import dev.shinchoku.reporting.known.Round;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The open rounds: when they are due, and their reports by ministry and state. Looked up every few seconds, not at each scrape; nothing is
 * shown while it cannot be looked up.
 */
@Component
@EnableScheduling
class ReportGauges {
    private static final Logger LOG = LoggerFactory.getLogger(ReportGauges.class);

    private final Knowledge knowledge;
    private final Clock clock;
    private final MultiGauge reports;
    private final MultiGauge dueDates;
    private final MultiGauge ownDueDates;
    private final Map<Tags, Double> values = new ConcurrentHashMap<>();

    ReportGauges(Knowledge knowledge, Clock clock, MeterRegistry meters) {
        this.knowledge = knowledge;
        this.clock = clock;
        this.reports = MultiGauge.builder("shinchoku.reports").description("Progress reports of the open rounds").register(meters);
        this.dueDates = MultiGauge.builder("shinchoku.round.due.timestamp").baseUnit("seconds").description(
                "When an open round is due, as Unix time").register(meters);
        this.ownDueDates = MultiGauge.builder("shinchoku.round.ministry.due.timestamp").baseUnit("seconds").description(
                "When a ministry's reports are due that has a date of its own in an open round, as Unix time").register(meters);
    }

    @Scheduled(fixedDelay = 10_000, initialDelay = 3_000)
    void look() {
        try {
            show(knowledge.at(new Moment.Now(clock.instant())));
        } catch (RuntimeException e) {
            LOG.debug("The reports cannot be counted now", e);
            reports.register(List.of());
            dueDates.register(List.of());
            ownDueDates.register(List.of());
        }
    }

    private void show(Known known) {
        List<Round> open = known.rounds().stream().filter(round -> round.isOpen(known.moment().instant())).toList();
        dueDates.register(open.stream().map(round -> row(Tags.of("round", round.roundId()), round.dueAt().getEpochSecond())).toList());
        ownDueDates.register(open.stream().flatMap(round -> round.dueDates().entrySet().stream().map(own -> row(Tags.of("round", round
                .roundId(), "ministry", own.getKey()), own.getValue().getEpochSecond()))).toList());
        reports.register(open.stream().flatMap(round -> Tally.of(known.standingsIn(round.roundId())).stream()
                .map(tally -> row(Tags.of("round", round.roundId(), "ministry", tally.ministry(), "state", tally.state().name()), tally
                        .reports()))).toList());
    }

    /** A row that stays keeps its gauge, which reads the new value, so no scrape finds it missing. */
    private Row<?> row(Tags tags, double value) {
        values.put(tags, value);
        return Row.of(tags, () -> values.getOrDefault(tags, Double.NaN));
    }
}
