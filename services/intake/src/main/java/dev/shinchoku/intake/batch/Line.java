package dev.shinchoku.intake.batch;

/** A line of a batch; blank ones are passed over. Lines are numbered from 1, with the blank ones. */
public sealed interface Line {
    long number();

    /** @param bytes without the line's end */
    record Whole(long number, byte[] bytes) implements Line {}

    /** A line that was passed over for its length, unseen. */
    record TooLong(long number, long maxBytes) implements Line {}
}
