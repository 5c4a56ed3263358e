package dev.shinchoku.service.ops;

import java.time.Instant;
import java.util.Optional;

import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.eventlog.EventStream;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.StreamHead;
import dev.shinchoku.service.ops.OperationEvent.OperationCompleted;
import dev.shinchoku.service.ops.OperationEvent.OperationFailed;
import dev.shinchoku.service.ops.OperationEvent.OperationRequested;
import tools.jackson.databind.node.ObjectNode;

/**
 * One act of ops, from its request to its end.
 *
 * @param operationId UUIDv7
 * @param kind as in {@code redrive}
 * @param reason why it was asked for
 * @param result what it came to; present once it is completed
 * @param problem what went wrong; present once it has failed
 */
public record Operation(String operationId, String kind, ObjectNode arguments, Optional<String> reason, Actor requestedBy,
        Instant requestedAt, State state, Optional<Instant> endedAt, Optional<ObjectNode> result, Optional<String> problem,
        StreamHead head) {
    public enum State {
        REQUESTED, COMPLETED, FAILED
    }

    /** Empty for a stream that has no event. */
    static Optional<Operation> of(EventStream stream) {
        Optional<Operation> operation = Optional.empty();
        for (RecordedEvent recorded : stream.events()) {
            operation = OperationEvent.CODEC.decode(recorded.type(), recorded.data()).flatMap(evolve(operation, recorded)::after);
        }
        return operation;
    }

    static String stream(String operationId) {
        return "operation/" + operationId;
    }

    /** Whether nothing more happens to it. */
    public boolean hasEnded() {
        return state != State.REQUESTED;
    }

    private static Evolution evolve(Optional<Operation> before, RecordedEvent recorded) {
        return event -> switch (event) {
            case OperationRequested(var id, var kind, var arguments, var reason) -> Optional.of(new Operation(id, kind, arguments, reason,
                    recorded.actor(), recorded.time(), State.REQUESTED, Optional.empty(), Optional.empty(), Optional.empty(), recorded
                            .head()));
            case OperationCompleted(_, var result) -> before.map(operation -> operation.ended(State.COMPLETED, recorded, Optional.of(
                    result), Optional.empty()));
            case OperationFailed(_, var problem) -> before.map(operation -> operation.ended(State.FAILED, recorded, Optional.empty(),
                    Optional.of(problem)));
        };
    }

    private Operation ended(State how, RecordedEvent recorded, Optional<ObjectNode> with, Optional<String> because) {
        return new Operation(operationId, kind, arguments, reason, requestedBy, requestedAt, how, Optional.of(recorded.time()), with,
                because, recorded.head());
    }

    private interface Evolution {
        Optional<Operation> after(OperationEvent event);
    }
}
