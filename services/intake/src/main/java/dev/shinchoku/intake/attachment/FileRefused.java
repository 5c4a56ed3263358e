package dev.shinchoku.intake.attachment;

/** A file is not taken, or not handed out. */
public final class FileRefused extends RuntimeException {
    private final transient FileRefusal refusal;

    public FileRefused(FileRefusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    public FileRefusal refusal() {
        return refusal;
    }
}
