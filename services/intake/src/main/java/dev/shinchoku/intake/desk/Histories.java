package dev.shinchoku.intake.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.intake.report.ProgressContent;
import dev.shinchoku.intake.report.ProgressReports;
import dev.shinchoku.intake.report.ReportEvent;
import dev.shinchoku.intake.report.ReportEvent.Update;
import dev.shinchoku.intake.report.ReportId;
import org.springframework.stereotype.Component;

/** Tells reports' histories, as the log has them now. */
@Component
public class Histories {
    private final ProgressReports reports;

    Histories(ProgressReports reports) {
        this.reports = reports;
    }

    /** The last event first. */
    public List<HistoryLine> of(ReportId id) {
        List<HistoryLine> lines = new ArrayList<>();
        Optional<ProgressContent> content = Optional.empty();
        for (RecordedEvent recorded : reports.history(id).events()) {
            Optional<ReportEvent> event = ReportEvent.CODEC.decode(recorded.type(), recorded.data());
            lines.add(new HistoryLine(Step.of(recorded), recorded.version(), recorded.hash(), event, content));
            content = event.filter(Update.class::isInstance).map(update -> ((Update) update).content()).or(lines.getLast()::before);
        }
        return lines.reversed();
    }
}
