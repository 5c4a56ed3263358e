package dev.shinchoku.service.views.health;

import dev.shinchoku.service.views.Rebuilding;
import dev.shinchoku.service.views.Serving;
import dev.shinchoku.service.views.ViewsSettings;
import dev.shinchoku.service.views.Wholeness;
import dev.shinchoku.service.views.kafka.ViewsConfiguration;
import dev.shinchoku.service.views.kafka.ViewsFlow;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Readiness and metrics of a service's views. */
@AutoConfiguration(after = ViewsConfiguration.class)
public class HealthConfiguration {
    @Bean
    EventsState eventsState(ViewsFlow flow, Serving serving, ViewsSettings settings, MeterRegistry meters) {
        EventsState events = new EventsState(flow, serving, settings.longestWaitForKafka());
        for (EventsState.State each : EventsState.State.values()) {
            Gauge.builder("shinchoku.events.state", events, state -> state.now() == each ? 1 : 0).tag("state", each.word()).description(
                    "1 for the state in which this instance's subscriptions are").register(meters);
        }
        return events;
    }

    /** Its name is the health component's. */
    @Bean
    HealthIndicator eventsHealthIndicator(EventsState state, ViewsFlow flow, Wholeness wholeness) {
        return new EventsHealth(state, flow, wholeness);
    }

    @Bean
    Gauge rebuildRunning(Serving serving, Rebuilding rebuilding, Wholeness wholeness, MeterRegistry meters) {
        Gauge.builder("shinchoku.rebuild.progress.ratio", rebuilding, each -> each.progress().ratio()).description(
                "Share of the topics' events that the rebuild has applied").register(meters);
        Gauge.builder("shinchoku.views.lost", wholeness, each -> each.isLost() ? 1 : 0).description(
                "1 when the views are gone and have to be rebuilt").register(meters);
        return Gauge.builder("shinchoku.rebuild.running", serving, each -> each.lastSeen().building().isPresent() ? 1 : 0).description(
                "1 while the views are rebuilt").register(meters);
    }
}
