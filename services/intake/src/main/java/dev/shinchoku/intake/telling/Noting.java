package dev.shinchoku.intake.telling;

/** Takes in what comes from the clock; the same may come again. */
public interface Noting {
    /** When it returns, what follows from the note is stored for good. */
    void tell(Note note);
}
