package dev.shinchoku.reporting.known;

/** How a measure fares, in a ministry's own judgement. */
public enum ProgressStatus {
    NOT_STARTED, ON_TRACK, AT_RISK, DELAYED, COMPLETED, DISCONTINUED
}
