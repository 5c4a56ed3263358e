package dev.shinchoku.intake.draft;

/** Ends a save that would write over what the caller has not seen. */
public final class DraftRefused extends RuntimeException {
    private final transient DraftRefusal refusal;

    DraftRefused(DraftRefusal refusal) {
        super("The draft of %s is at version %d".formatted(refusal.now().reportId(), refusal.now().version()));
        this.refusal = refusal;
    }

    public DraftRefusal refusal() {
        return refusal;
    }
}
