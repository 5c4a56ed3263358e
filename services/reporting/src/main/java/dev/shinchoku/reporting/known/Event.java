package dev.shinchoku.reporting.known;

/** What happened, of the kinds that reporting has a use for. */
public sealed interface Event permits PlanEvent, MeasureEvent, RoundEvent, ReportEvent {}
