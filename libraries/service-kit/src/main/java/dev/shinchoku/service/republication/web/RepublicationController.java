package dev.shinchoku.service.republication.web;

import java.time.Clock;
import java.util.Optional;

import dev.shinchoku.eventlog.relay.MongoLease;
import dev.shinchoku.eventlog.relay.Outbox;
import dev.shinchoku.service.events.Request;
import dev.shinchoku.service.ops.Operations;
import dev.shinchoku.service.ops.web.OperationAnswers;
import dev.shinchoku.service.ops.web.OperationView;
import dev.shinchoku.service.republication.Republishing;
import dev.shinchoku.service.security.Caller;
import dev.shinchoku.service.security.Caller.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;

/** Sending the whole log to its topic again, for ops. */
@RestController
@Tag(name = "Republications", description = "Sending this service's whole log to its topic again, as when the topic was lost")
@RequestMapping("/api/v1/ops/republications")
class RepublicationController {
    private final Operations operations;
    private final MongoLease lease;
    private final Outbox outbox;
    private final Clock clock;

    RepublicationController(Operations operations, MongoLease lease, Outbox outbox, Clock clock) {
        this.operations = operations;
        this.lease = lease;
        this.outbox = outbox;
        this.clock = clock;
    }

    @PostMapping
    @Operation(operationId = "republish", summary = "Sends the whole log to its topic again; readers skip what they have applied")
    ResponseEntity<OperationView> republish(Caller caller, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody NewRepublication body) {
        caller.mustBe(Role.OPS);
        Request request = Request.of(caller, clock.instant(), key, null, "POST /ops/republications", body);
        return OperationAnswers.accepted(operations.request(Republishing.NAME, JsonNodeFactory.instance.objectNode(), Optional.of(body
                .reason()), request));
    }

    @GetMapping("/current")
    @Operation(operationId = "currentRepublication", summary = "How far the last republication is")
    RepublicationView current(Caller caller) {
        caller.mustBeOneOf(Role.OPS, Role.AUDITOR);
        return RepublicationView.of(lease.republication(), outbox);
    }

    /** @param reason why the log is to be sent again; kept in the audit */
    record NewRepublication(
            @NotBlank(message = "is missing: say why") @Size(max = 1000, message = "must have at most 1000 characters") String reason) {}
}
