package dev.shinchoku.reporting.known;

import java.util.Map;

import dev.shinchoku.service.events.EventCodec;

/** The event versions that reporting reads, by their explicit names. */
public final class EventTypes {
    public static final EventCodec<Event> CODEC = new EventCodec<>(Map.ofEntries(
            Map.entry("annual-plan-registered.v1", PlanEvent.Registered.class),
            Map.entry("annual-plan-outlined.v1", PlanEvent.Outlined.class),
            Map.entry("annual-plan-adopted.v1", PlanEvent.Adopted.class),
            Map.entry("measure-registered.v1", MeasureEvent.Registered.class),
            Map.entry("measure-carried-over.v1", MeasureEvent.CarriedOver.class),
            Map.entry("measure-planned.v1", MeasureEvent.Planned.class),
            Map.entry("measure-history-recorded.v1", MeasureEvent.HistoryRecorded.class),
            Map.entry("measure-reassigned.v1", MeasureEvent.Reassigned.class),
            Map.entry("measure-relabelled.v1", MeasureEvent.Relabelled.class),
            Map.entry("measure-relisted.v1", MeasureEvent.Relisted.class),
            Map.entry("round-opened.v1", RoundEvent.Opened.class),
            Map.entry("round-due-date-changed.v1", RoundEvent.DueDateChanged.class),
            Map.entry("round-closed.v1", RoundEvent.Closed.class),
            Map.entry("round-cancelled.v1", RoundEvent.Cancelled.class),
            Map.entry("progress-requested.v1", ReportEvent.Requested.class),
            Map.entry("progress-request-changed.v1", ReportEvent.RequestChanged.class),
            Map.entry("progress-request-dropped.v1", ReportEvent.RequestDropped.class),
            Map.entry("progress-endorsed.v1", ReportEvent.Endorsed.class),
            Map.entry("progress-withdrawn.v1", ReportEvent.Withdrawn.class),
            Map.entry("report-reopened.v1", ReportEvent.Reopened.class),
            Map.entry("progress-submitted.v1", ReportEvent.Submitted.class),
            Map.entry("progress-returned.v1", ReportEvent.Returned.class),
            Map.entry("progress-accepted.v1", ReportEvent.Accepted.class),
            Map.entry("progress-corrected.v1", ReportEvent.Corrected.class)));

    private EventTypes() {}
}
