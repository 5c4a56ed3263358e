package dev.shinchoku.intake.desk;

import java.time.Instant;
import java.util.Optional;

import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.intake.report.ReportEvent;
import dev.shinchoku.intake.report.ReportEvent.ProgressAccepted;
import dev.shinchoku.intake.report.ReportEvent.ProgressEndorsed;
import dev.shinchoku.intake.report.ReportEvent.ProgressRequestChanged;
import dev.shinchoku.intake.report.ReportEvent.ProgressRequestDropped;
import dev.shinchoku.intake.report.ReportEvent.ProgressRequested;
import dev.shinchoku.intake.report.ReportEvent.ProgressReturned;
import dev.shinchoku.intake.report.ReportEvent.ProgressWithdrawn;
import dev.shinchoku.intake.report.ReportEvent.ReportReopened;
import dev.shinchoku.intake.report.ReportEvent.Update;

/**
 * What happened to a report at one time.
 *
 * @param by empty for the system
 * @param said why, in the words of whoever did it
 */
public record Step(String type, Instant at, Optional<String> by, Optional<String> ministry, Optional<String> said) {
    static Step of(RecordedEvent event) {
        Actor actor = event.actor();
        boolean person = !actor.has("system");
        return new Step(event.type(), event.time(), Optional.of(actor.subject()).filter(_ -> person), actor.ministry().or(
                actor::onBehalfOf), ReportEvent.CODEC.decode(event.type(), event.data()).flatMap(Step::said));
    }

    private static Optional<String> said(ReportEvent event) {
        return switch (event) {
            case Update update -> update.onBehalfReason();
            case ProgressReturned returned -> Optional.of(returned.reason());
            case ProgressWithdrawn withdrawn -> withdrawn.reason();
            case ReportReopened reopened -> Optional.of(reopened.reason());
            case ProgressRequestDropped dropped -> Optional.of(dropped.reason());
            case ProgressRequested _,ProgressRequestChanged _,ProgressEndorsed _,ProgressAccepted _ -> Optional.empty();
        };
    }
}
