package dev.shinchoku.measures.plan;

/** Ends a command that the rules do not allow. */
public final class PlanRefused extends RuntimeException {
    private final transient PlanRefusal refusal;

    public PlanRefused(PlanRefusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    public PlanRefusal refusal() {
        return refusal;
    }
}
