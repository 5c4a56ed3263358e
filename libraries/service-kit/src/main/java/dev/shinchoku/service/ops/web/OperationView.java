package dev.shinchoku.service.ops.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.service.ops.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import tools.jackson.databind.node.ObjectNode;

/**
 * One operation.
 *
 * @param version of its stream in the audit log
 */
@Schema(name = "Operation", description = "One act of ops: arguments and result are as its kind has them")
public record OperationView(String operationId, String kind, Operation.State state, ObjectNode arguments, Optional<String> reason,
        Who requestedBy,
        Instant requestedAt, Optional<Instant> endedAt, Optional<ObjectNode> result, Optional<String> problem, long version) {
    @Schema(name = "RequestedBy")
    public record Who(String subject, List<String> roles) {}

    public static OperationView of(Operation operation) {
        Who who = new Who(operation.requestedBy().subject(), operation.requestedBy().roles());
        return new OperationView(operation.operationId(), operation.kind(), operation.state(), operation.arguments(), operation.reason(),
                who,
                operation.requestedAt(), operation.endedAt(), operation.result(), operation.problem(), operation.head().version());
    }
}
