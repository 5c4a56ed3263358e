package dev.shinchoku.service.tracing;

import java.util.Optional;

/** A step on the way of an event. Nothing here throws. */
public sealed interface Step permits TracedStep, Untraced {
    Step UNTRACED = new Untraced();

    /** The W3C trace context for what follows this step. */
    Optional<String> traceparent();

    /** The trace's id, under which all of its steps and log lines are found. */
    default Optional<String> traceId() {
        return traceparent().map(context -> context.split("-")[1]);
    }

    /** The work, as this step's own: its log lines tell the trace. */
    Runnable around(Runnable work);

    /** Notes the kind of the failure and not its message, which may quote a text. */
    void failed(Throwable failure);

    void end();
}
