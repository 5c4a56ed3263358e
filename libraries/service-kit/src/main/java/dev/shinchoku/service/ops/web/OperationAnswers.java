package dev.shinchoku.service.ops.web;

import java.net.URI;

import dev.shinchoku.service.http.EntityTags;
import dev.shinchoku.service.ops.Operation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** How a call that asks for an operation is answered. */
public final class OperationAnswers {
    private OperationAnswers() {}

    /** 202, with the address at which the operation tells how it goes on. */
    public static ResponseEntity<OperationView> accepted(Operation operation) {
        return ResponseEntity.status(HttpStatus.ACCEPTED).location(URI.create("/api/v1/ops/operations/" + operation.operationId())).header(
                HttpHeaders.ETAG, EntityTags.of(operation.head().version())).body(OperationView.of(operation));
    }
}
