package dev.shinchoku.service.ops;

import java.util.Map;
import java.util.Optional;

import dev.shinchoku.service.events.EventCodec;
import tools.jackson.databind.node.ObjectNode;

/** What can happen to an operation. The records' fields are those of the contracts. */
public sealed interface OperationEvent {
    EventCodec<OperationEvent> CODEC = new EventCodec<>(Map.of("operation-requested.v1", OperationRequested.class, "operation-completed.v1",
            OperationCompleted.class, "operation-failed.v1", OperationFailed.class));

    /** @param kind as in {@code redrive} */
    record OperationRequested(String operationId, String kind, ObjectNode arguments, Optional<String> reason) implements OperationEvent {}

    record OperationCompleted(String operationId, ObjectNode result) implements OperationEvent {}

    /** @param problem what went wrong, in words */
    record OperationFailed(String operationId, String problem) implements OperationEvent {}
}
