package dev.shinchoku.intake.report.web;

import java.time.Clock;
import java.util.function.Function;

import dev.shinchoku.intake.report.HandlingReports;
import dev.shinchoku.intake.report.ProgressReports.RecordedReport;
import dev.shinchoku.intake.report.Receipt;
import dev.shinchoku.intake.report.ReportCommand;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.intake.report.VisibleReports;
import dev.shinchoku.service.events.Request;
import dev.shinchoku.service.http.EntityTags;
import dev.shinchoku.service.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A decision on one report as a call: who, on what, under which conditions, and the receipt. */
@Component
class Deciding {
    private final HandlingReports handling;
    private final Clock clock;

    Deciding(HandlingReports handling, Clock clock) {
        this.handling = handling;
        this.clock = clock;
    }

    ResponseEntity<Receipt> receipt(Decision decision, Function<ReportId, ReportCommand> command) {
        RecordedReport report = carriedOut(decision, command);
        return ResponseEntity.ok().header(HttpHeaders.ETAG, EntityTags.of(report.version())).body(Receipt.of(report));
    }

    RecordedReport carriedOut(Decision decision, Function<ReportId, ReportCommand> command) {
        ReportId id = VisibleReports.of(decision.reportId(), decision.caller());
        Request request = Request.of(decision.caller(), clock.instant(), decision.key(), decision.ifMatch(), "POST /reports/" + id + "/"
                + decision.call(), decision.body());
        return handling.handle(command.apply(id), request);
    }

    /**
     * @param key the call's Idempotency-Key
     * @param call the last part of its path
     */
    record Decision(Caller caller, String reportId, @Nullable String key, @Nullable String ifMatch, String call, Object body) {}
}
