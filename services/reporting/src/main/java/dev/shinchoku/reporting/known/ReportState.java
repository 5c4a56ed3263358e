package dev.shinchoku.reporting.known;

/** Where a progress report stands between a ministry and the coordinating office. */
public enum ReportState {
    REQUESTED, SUBMITTED, RETURNED, ACCEPTED;

    /** Whether the ministry has to act. */
    public boolean isOwed() {
        return this == REQUESTED || this == RETURNED;
    }
}
