package dev.shinchoku.service.ops;

import java.time.Duration;

import tools.jackson.databind.node.ObjectNode;

/**
 * Carries out one kind of operation in the background, step by step. A bean of this type makes its service know the kind.
 * <p>
 * Once requested, an operation is advanced about twice a second until it has ended, by one instance at a time, whatever dies in between: when
 * an instance is killed another one goes on. So a step may be done again, now and then by two instances at once, and must come to the same.
 */
public interface OperationKind {
    /** As in {@code redrive}. */
    String name();

    /**
     * Does the next step, or looks how far things are. Returns soon: what takes long runs on a thread of its own, which a step starts and looks
     * after.
     *
     * @throws RuntimeException ends the operation as failed; a database or network that does not answer is told by its own exception (see
     *         {@link dev.shinchoku.eventlog.consume.Transience}) and the step is done again
     */
    Step advance(Operation operation);

    /** How an operation stands after a step. */
    sealed interface Step {
        /** Go on later. */
        record Underway() implements Step {}

        record Completed(ObjectNode result) implements Step {}

        /** @param problem what went wrong and what to do about it, in words */
        record Failed(String problem) implements Step {}
    }

    /**
     * A kind that is carried out within its call, by {@link Operations#perform}: nobody can go on with it when the call's process has died.
     *
     * @param longest after which an operation without an end is taken for one whose process has died
     */
    static OperationKind withinItsCall(String name, Duration longest, java.time.Clock clock) {
        return new WithinItsCall(name, longest, clock);
    }
}
