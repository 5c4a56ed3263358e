package dev.shinchoku.intake.report;

import java.util.UUID;

import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.intake.report.ProgressReports.RecordedReport;
import dev.shinchoku.service.events.StreamNames;

/**
 * What was recorded. Who holds it can prove what was said: the event is in the log for ever.
 *
 * @param version of the report, also its ETag
 * @param contentHash of the content that the event is about
 */
public record Receipt(String reportId, long version, ReportState state, UUID eventId, String contentHash) {
    /** @param report whose last event is about a content */
    public static Receipt of(RecordedReport report) {
        RecordedEvent event = report.last().orElseThrow();
        return new Receipt(StreamNames.idOf(event.stream()), event.version(), ReportState.of(report.report()), event.id(), event.data().get(
                "contentHash").asString());
    }
}
