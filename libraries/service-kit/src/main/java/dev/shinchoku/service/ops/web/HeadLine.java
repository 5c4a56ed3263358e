package dev.shinchoku.service.ops.web;

import java.util.Optional;

import dev.shinchoku.eventlog.consume.AppliedHead;

/**
 * A line of a list of heads: a stream's head, or the end of the list. The end says how many lines came before it, so a list that was cut off is
 * never taken for a whole one.
 *
 * @param streams on the last line only
 */
record HeadLine(Optional<String> stream, Optional<Long> version, Optional<String> hash, Optional<Long> streams) {
    static HeadLine of(AppliedHead head) {
        return new HeadLine(Optional.of(head.stream()), Optional.of(head.version()), head.hash(), Optional.empty());
    }

    static HeadLine end(long streams) {
        return new HeadLine(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(streams));
    }
}
