package dev.shinchoku.intake.audit;

import java.util.Optional;
import java.util.function.Consumer;

import dev.shinchoku.eventlog.EventLog;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.intake.report.ReportListing;
import dev.shinchoku.service.events.StreamNames;
import org.springframework.stereotype.Service;

/**
 * Every event of a report or of a whole round as it is kept, read from the log itself: one stream after the other, each whole and in order, so
 * that its hash chain can be verified by whoever has it.
 */
@Service
public class AuditTrails {
    private final EventLog log;
    private final ReportListing reports;

    AuditTrails(EventLog log, ReportListing reports) {
        this.log = log;
        this.reports = reports;
    }

    /** Hands over nothing when there is no such report. */
    public void ofReport(ReportId reportId, Consumer<RecordedEvent> reader) {
        log.read(StreamNames.report(reportId.toString())).events().forEach(reader);
    }

    /**
     * The round first, then its reports by id; holds one stream in memory at a time. Hands over nothing when there is no such round.
     *
     * @param ministry whose reports alone are told; all when empty
     */
    public void ofRound(String roundId, Optional<String> ministry, Consumer<RecordedEvent> reader) {
        log.read(StreamNames.round(roundId)).events().forEach(reader);
        reports.askedIn(roundId).keySet().stream().sorted().flatMap(id -> ReportId.parse(id).stream()).filter(id -> ministry.orElse(id
                .ministry())
                .equals(id.ministry())).forEach(id -> ofReport(id, reader));
    }
}
