package dev.shinchoku.intake.review;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import dev.shinchoku.eventlog.EventStream;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.intake.report.ProgressContent;
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

/** The versions of a report that a submission can be held against. */
public record Versions(Map<Against, ProgressContent> contents) {
    /** In the order in which they tell most. */
    public enum Against {
        /** What was last returned. */
        RETURNED,
        /** What was last accepted: the submission corrects it. */
        ACCEPTED,
        /** What the ministry reported on the measure in the round before. */
        FORMER
    }

    static Versions of(EventStream history, Optional<ProgressContent> former) {
        Map<Against, ProgressContent> contents = new EnumMap<>(Against.class);
        former.ifPresent(content -> contents.put(Against.FORMER, content));
        Optional<ProgressContent> current = Optional.empty();
        for (RecordedEvent recorded : history.events()) {
            Optional<ReportEvent> event = ReportEvent.CODEC.decode(recorded.type(), recorded.data());
            Optional<ProgressContent> before = current;
            current = event.filter(Update.class::isInstance).map(update -> ((Update) update).content()).or(() -> before);
            event.flatMap(Versions::kept).ifPresent(kept -> before.ifPresent(content -> contents.put(kept, content)));
        }
        return new Versions(contents);
    }

    /** What is most worth comparing with, where nothing is asked for. */
    public Optional<Against> chosen(Optional<Against> asked) {
        return asked.filter(contents::containsKey).or(() -> contents.keySet().stream().findFirst());
    }

    private static Optional<Against> kept(ReportEvent event) {
        return switch (event) {
            case ProgressReturned _ -> Optional.of(Against.RETURNED);
            case ProgressAccepted _ -> Optional.of(Against.ACCEPTED);
            case ProgressRequested _,ProgressRequestChanged _,ProgressRequestDropped _,Update _,ProgressEndorsed _,ProgressWithdrawn _,ReportReopened _ ->
                Optional.empty();
        };
    }
}
