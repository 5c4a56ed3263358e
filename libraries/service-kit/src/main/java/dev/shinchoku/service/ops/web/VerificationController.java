package dev.shinchoku.service.ops.web;

import java.time.Clock;
import java.util.Optional;

import dev.shinchoku.service.events.Request;
import dev.shinchoku.service.ops.Operations;
import dev.shinchoku.service.ops.VerifyingChains;
import dev.shinchoku.service.security.Caller.Role;
import dev.shinchoku.service.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;

@RestController
@Tag(name = "Verification", description = "Whether anything was changed by hand, and whether the views agree with the log")
@RequestMapping("/api/v1/ops/verifications")
class VerificationController {
    private final Operations operations;
    private final Clock clock;

    VerificationController(Operations operations, Clock clock) {
        this.operations = operations;
        this.clock = clock;
    }

    @Operation(operationId = "verifyChains", summary = "Check every hash chain of the service's log and of its audit log")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<OperationView> verify(Caller caller, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody NewVerification body) {
        caller.mustBe(Role.OPS);
        Request request = Request.of(caller, clock.instant(), key, null, "POST /ops/verifications", body);
        return OperationAnswers.accepted(operations.request(VerifyingChains.NAME, JsonNodeFactory.instance.objectNode(), Optional.of(body
                .reason()), request));
    }

    record NewVerification(@NotBlank(message = "is missing: say why") String reason) {}
}
