package dev.shinchoku.intake.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.shinchoku.eventlog.EventLog;
import dev.shinchoku.eventlog.EventStream;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.service.events.Decisions;
import dev.shinchoku.service.events.Decisions.Decided;
import dev.shinchoku.service.events.Decisions.Outcome;
import dev.shinchoku.service.events.Request;
import dev.shinchoku.service.events.StreamNames;
import org.springframework.stereotype.Component;

/** All progress reports, each folded from its stream. */
@Component
public class ProgressReports {
    private final EventLog log;
    private final Decisions decisions;
    private final ReportListing listing;

    ProgressReports(EventLog log, Decisions decisions, ReportListing listing) {
        this.log = log;
        this.decisions = decisions;
        this.listing = listing;
    }

    public RecordedReport load(ReportId id) {
        return folded(log.read(StreamNames.report(id.toString())));
    }

    /** The report's events, oldest first. */
    public EventStream history(ReportId id) {
        return log.read(StreamNames.report(id.toString()));
    }

    /** Makes a decision durable; see {@link Decisions#on}. Gives the report as it is after the event. */
    RecordedReport decide(ReportId id, Request request, Function<ProgressReport, Optional<ReportEvent>> decide) {
        Outcome outcome = decideUnlisted(id, request, decide);
        list(List.of(outcome));
        return folded(outcome.asAnswered());
    }

    /** One of many decisions, which its caller lists together; those that a crash leaves out are listed by the topic. */
    Outcome decideUnlisted(ReportId id, Request request, Function<ProgressReport, Optional<ReportEvent>> decide) {
        return decisions.on(StreamNames.report(id.toString()), request,
                stream -> decide.apply(folded(stream).report()).map(event -> Decided.of(ReportEvent.CODEC, event)));
    }

    void list(List<Outcome> outcomes) {
        listing.show(outcomes.stream().map(Outcome::after).toList());
    }

    private static RecordedReport folded(EventStream stream) {
        ProgressReport report = ProgressReport.NOT_REQUESTED;
        for (RecordedEvent event : stream.events()) {
            ProgressReport before = report;
            report = ReportEvent.CODEC.decode(event.type(), event.data()).map(known -> ReportEvolution.evolve(before, known, event.actor()))
                    .orElse(before);
        }
        return new RecordedReport(report, stream.events().isEmpty() ? Optional.empty() : Optional.of(stream.events().getLast()));
    }

    /** @param last the event that brought the report to where it is; empty for one that was never requested */
    public record RecordedReport(ProgressReport report, Optional<RecordedEvent> last) {
        public long version() {
            return last.map(RecordedEvent::version).orElse(0L);
        }
    }
}
