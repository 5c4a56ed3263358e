package dev.shinchoku.intake.report;

/** A progress report's state, by the name that the API shows. */
public enum ReportState {
    REQUESTED,
    /** The ministry's authorised officer has to endorse it. */
    PENDING_ENDORSEMENT, SUBMITTED, RETURNED, ACCEPTED,
    /** The plan does not ask for it any more. */
    DROPPED;

    public static ReportState of(ProgressReport report) {
        return switch (report) {
            case ProgressReport.NotRequested _ -> throw new IllegalStateException("The report was never requested");
            case ProgressReport.Requested _ -> REQUESTED;
            case ProgressReport.PendingEndorsement _ -> PENDING_ENDORSEMENT;
            case ProgressReport.Submitted _ -> SUBMITTED;
            case ProgressReport.Returned _ -> RETURNED;
            case ProgressReport.Accepted _ -> ACCEPTED;
            case ProgressReport.Dropped _ -> DROPPED;
        };
    }
}
