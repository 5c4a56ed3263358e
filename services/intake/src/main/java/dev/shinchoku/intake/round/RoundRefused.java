package dev.shinchoku.intake.round;

/** Ends a command that the rules do not allow. */
public final class RoundRefused extends RuntimeException {
    private final transient RoundRefusal refusal;

    RoundRefused(RoundRefusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    public RoundRefusal refusal() {
        return refusal;
    }
}
