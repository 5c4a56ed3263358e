package dev.shinchoku.reporting.known;

import java.util.List;

/** Where a progress report stands between a ministry and the coordinating office. */
public enum ReportState {
    REQUESTED,
    /** The ministry's authorised officer has to endorse it. */
    PENDING_ENDORSEMENT, SUBMITTED, RETURNED, ACCEPTED,
    /** The plan does not ask for it any more. */
    DROPPED;

    /** Those that are counted and listed, in the order of a report's life. */
    public static final List<ReportState> SHOWN = List.of(REQUESTED, PENDING_ENDORSEMENT, SUBMITTED, RETURNED, ACCEPTED);

    /** Whether the ministry has to act. */
    public boolean isOwed() {
        return this == REQUESTED || this == PENDING_ENDORSEMENT || this == RETURNED;
    }
}
