package dev.shinchoku.service.metrics;

import java.util.Map;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;

/** Says what a meter is where the library that brings it does not: {@code promtool check metrics} asks for it. */
final class HelpTexts implements MeterFilter {
    private static final Map<String, String> TEXTS = Map.of("http.server.requests", "Duration of the calls and pages that were answered",
            "http.client.requests", "Duration of the calls that this service made", "tasks.scheduled.execution",
            "Duration of what this service does by its clock");

    @Override
    public Meter.Id map(Meter.Id id) {
        String text = TEXTS.get(id.getName());
        return text == null || id.getDescription() != null
                ? id
                : new Meter.Id(id.getName(), Tags.of(id.getTagsAsIterable()), id.getBaseUnit(), text, id.getType());
    }
}
