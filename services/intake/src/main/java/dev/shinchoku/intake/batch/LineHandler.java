package dev.shinchoku.intake.batch;

import java.util.Optional;
import java.util.concurrent.Callable;

/** What a batch does with its lines. */
public interface LineHandler {
    /** Reads a line, one after the other. A line that cannot be read has a task as well: it tells so. */
    Task taskOf(Line line);

    /** The last line of the answers. */
    byte[] end(BatchSummary summary);

    /**
     * @param subject what the line is about: lines about the same are handled in their order, all others at once
     * @param answer handles the line; whatever goes wrong with it is its answer
     */
    record Task(Optional<String> subject, Callable<LineAnswer> answer) {}

    /** @param json of one line, without its end */
    record LineAnswer(boolean isAccepted, byte[] json) {}
}
