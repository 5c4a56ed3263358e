package dev.shinchoku.intake.review;

import java.time.Clock;
import java.util.Optional;

import dev.shinchoku.intake.desk.DeskFilter;
import dev.shinchoku.intake.desk.Desks;
import dev.shinchoku.intake.desk.Sheet;
import dev.shinchoku.intake.desk.Sheets;
import dev.shinchoku.intake.report.ProgressReports;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.service.security.Caller;
import org.springframework.stereotype.Component;

/** Lays before the coordinating office what it has to decide on. */
@Component
public class Reviews {
    private final Desks desks;
    private final Sheets sheets;
    private final ProgressReports reports;
    private final Clock clock;

    Reviews(Desks desks, Sheets sheets, ProgressReports reports, Clock clock) {
        this.desks = desks;
        this.sheets = sheets;
        this.reports = reports;
        this.clock = clock;
    }

    public ReviewQueue queue(ReviewFilter filter) {
        return ReviewQueue.of(desks.of(Optional.empty(), DeskFilter.NONE, clock.instant()), filter);
    }

    /** @throws dev.shinchoku.service.problem.Problem.Refused (404) when the report was never asked for */
    public Review of(ReportId id, Caller caller) {
        Sheet sheet = sheets.of(id, caller);
        return new Review(sheet, Versions.of(reports.history(id), sheet.former()));
    }

    /** One report, with what its submission can be held against. */
    public record Review(Sheet sheet, Versions versions) {}
}
