package dev.shinchoku.reporting.overview.metrics;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.shinchoku.reporting.known.Knowledge;
import dev.shinchoku.reporting.known.Known;
import dev.shinchoku.reporting.known.Moment;
import dev.shinchoku.reporting.known.ReportState;
import dev.shinchoku.reporting.known.Round;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The reports of all open rounds, by state and ministry; looked up every few seconds, not at each scrape. */
@Component
@EnableScheduling
class ReportGauges {
    private static final Logger LOG = LoggerFactory.getLogger(ReportGauges.class);

    private final Knowledge knowledge;
    private final Clock clock;
    private final MultiGauge gauges;

    ReportGauges(Knowledge knowledge, Clock clock, MeterRegistry meters) {
        this.knowledge = knowledge;
        this.clock = clock;
        this.gauges = MultiGauge.builder("shinchoku.reports").description("Progress reports of the open rounds").register(meters);
    }

    @Scheduled(fixedDelay = 10_000, initialDelay = 3_000)
    void look() {
        try {
            Known known = knowledge.at(new Moment.Now(clock.instant()));
            Map<Group, Long> counts = known.rounds().stream().filter(Round::isOpen).flatMap(round -> known.standingsIn(round.roundId())
                    .stream())
                    .collect(Collectors.groupingBy(standing -> new Group(standing.ministry(), standing.state()), Collectors.counting()));
            gauges.register(counts.entrySet().stream().<MultiGauge.Row<?>>map(entry -> MultiGauge.Row.of(entry.getKey().tags(), entry
                    .getValue()))
                    .toList(), true);
        } catch (RuntimeException e) {
            LOG.debug("The reports cannot be counted now", e);
            gauges.register(List.of(), true);
        }
    }

    private record Group(String ministry, ReportState state) {
        Tags tags() {
            return Tags.of("ministry", ministry, "state", state.name());
        }
    }
}
