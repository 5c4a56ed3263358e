package dev.shinchoku.service.ops.web;

import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

import dev.shinchoku.service.events.Request;
import dev.shinchoku.service.ops.ConsumedTopic;
import dev.shinchoku.service.ops.ConsumedTopics;
import dev.shinchoku.service.ops.OperationJson;
import dev.shinchoku.service.ops.Operations;
import dev.shinchoku.service.ops.Reconciliation;
import dev.shinchoku.service.ops.ReconcilingViews;
import dev.shinchoku.service.security.Caller.Role;
import dev.shinchoku.service.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes no Idempotency-Key: it changes nothing, and asked again it may well come to something else. */
@RestController
@Tag(name = "Verification")
@RequestMapping("/api/v1/ops/reconciliations")
class ReconciliationController {
    static final String KIND = "reconciliation";

    private final Operations operations;
    private final ConsumedTopics topics;
    private final Clock clock;

    ReconciliationController(Operations operations, ConsumedTopics topics, Clock clock) {
        this.operations = operations;
        this.topics = topics;
        this.clock = clock;
    }

    @Operation(operationId = "reconcile", summary = "Compare the heads of a log with this service's view of its topic", requestBody = @RequestBody(required = true, description = "As GET /api/v1/ops/heads of the service that owns the log gives them", content = @Content(mediaType = HeadController.LINES, schema = @Schema(implementation = HeadLine.class))))
    @PostMapping(consumes = HeadController.LINES)
    ResponseEntity<Reconciliation> reconcile(Caller caller, @RequestParam String topic, @RequestParam Optional<String> reason,
            InputStream body) {
        caller.mustBe(Role.OPS);
        ConsumedTopic consumed = topics.of(topic);
        ObjectNode arguments = JsonNodeFactory.instance.objectNode().put("topic", topic);
        var operation = operations.perform(KIND, arguments, reason, Request.of(caller.actor(), clock.instant()), () -> OperationJson.of(
                ReconcilingViews.compare(consumed, new HeadLines(body))));
        return ResponseEntity.ok().location(URI.create("/api/v1/ops/operations/" + operation.operationId())).body(OperationJson.read(
                operation.result().orElseThrow(), Reconciliation.class));
    }
}
