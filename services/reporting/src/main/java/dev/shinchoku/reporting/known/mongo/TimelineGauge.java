package dev.shinchoku.reporting.known.mongo;

import com.mongodb.client.MongoDatabase;
import dev.shinchoku.service.metrics.SampledGauges;
import dev.shinchoku.service.views.Serving;
import io.micrometer.core.instrument.Tags;
import org.springframework.stereotype.Component;

/**
 * Shows how many events pages are computed from. The timeline keeps every event of both topics once, whatever it is, so it is complete when
 * it has as many as both logs together.
 */
@Component
class TimelineGauge {
    TimelineGauge(MongoDatabase database, Serving serving, SampledGauges gauges) {
        gauges.addSparing("shinchoku.view.events", Tags.empty(), "Events that pages are computed from", () -> Collections.of(database,
                serving.generation()).timeline().countDocuments());
    }
}
