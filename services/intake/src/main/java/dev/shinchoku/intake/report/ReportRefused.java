package dev.shinchoku.intake.report;

/** Ends a command that the rules do not allow. */
public final class ReportRefused extends RuntimeException {
    private final transient ReportRefusal refusal;

    public ReportRefused(ReportRefusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    public ReportRefusal refusal() {
        return refusal;
    }
}
