package dev.shinchoku.reporting.known.mongo;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.service.events.StreamNames;

/** What an event is about, so that the timeline can be asked for it: by its stream's name, and by its data where the name does not say. */
final class Subjects {
    private Subjects() {}

    static Map<String, String> of(RecordedEvent event) {
        Map<String, String> subjects = new LinkedHashMap<>();
        String kind = StreamNames.kindOf(event.stream());
        String id = StreamNames.idOf(event.stream());
        subjects.put("kind", kind);
        for (String name : new String[]{"measureId", "planId", "roundId", "ministry"}) {
            if (event.data().path(name).isString()) {
                subjects.put(name, event.data().get(name).stringValue());
            }
        }
        String[] parts = id.split("\\.", -1);
        if (kind.equals("report") && parts.length == 3) {
            subjects.putAll(Map.of("roundId", parts[0], "measureId", parts[1], "ministry", parts[2]));
        } else {
            subjects.put(kind + "Id", id);
        }
        return subjects;
    }
}
