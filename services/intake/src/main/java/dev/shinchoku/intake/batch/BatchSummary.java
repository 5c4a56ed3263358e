package dev.shinchoku.intake.batch;

import dev.shinchoku.intake.batch.LineHandler.LineAnswer;

/** How many lines were answered, and how. Blank lines are none. */
public record BatchSummary(long lines, long accepted, long refused) {
    static final BatchSummary NONE = new BatchSummary(0, 0, 0);

    BatchSummary with(LineAnswer answer) {
        return answer.isAccepted()
                ? new BatchSummary(lines + 1, accepted + 1, refused)
                : new BatchSummary(lines + 1, accepted, refused + 1);
    }
}
