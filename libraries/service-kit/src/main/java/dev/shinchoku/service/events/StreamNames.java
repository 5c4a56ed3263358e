package dev.shinchoku.service.events;

import dev.shinchoku.eventlog.RecordedEvent;

/** How streams are named: {@code KIND/ID}. */
public final class StreamNames {
    private StreamNames() {}

    public static String plan(String planId) {
        return "plan/" + planId;
    }

    public static String measure(String measureId) {
        return "measure/" + measureId;
    }

    public static String ministry(String code) {
        return "ministry/" + code;
    }

    public static String round(String roundId) {
        return "round/" + roundId;
    }

    public static String report(String reportId) {
        return "report/" + reportId;
    }

    public static String kindOf(String stream) {
        return stream.substring(0, stream.indexOf('/'));
    }

    public static String idOf(String stream) {
        return stream.substring(stream.indexOf('/') + 1);
    }

    /** The Kafka key of an event: the id of the measure it is about, or else of its plan or round. The same for all events of a stream. */
    public static String keyOf(RecordedEvent event) {
        String id = idOf(event.stream());
        return kindOf(event.stream()).equals("report") ? id.split("\\.", -1)[1] : id;
    }
}
