package dev.shinchoku.service.ops.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import dev.shinchoku.service.events.Request;
import dev.shinchoku.service.ops.OperationJson;
import dev.shinchoku.service.ops.Operations;
import dev.shinchoku.service.ops.Redriving;
import dev.shinchoku.service.problem.Problem.FieldError;
import dev.shinchoku.service.problem.Problems;
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

@RestController
@Tag(name = "Parked streams")
@RequestMapping("/api/v1/ops/redrives")
class RedriveController {
    private final Operations operations;
    private final Redriving redriving;
    private final Clock clock;

    RedriveController(Operations operations, Redriving redriving, Clock clock) {
        this.operations = operations;
        this.redriving = redriving;
        this.clock = clock;
    }

    @Operation(operationId = "redrive", summary = "Apply the waiting events of parked streams, once what was wrong is mended")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<OperationView> redrive(Caller caller, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody NewRedrive body) {
        caller.mustBe(Role.OPS);
        Supplier<Redriving.Arguments> which = body.which(redriving);
        Request request = Request.of(caller, clock.instant(), key, null, "POST /ops/redrives", body);
        return OperationAnswers.accepted(operations.request(Redriving.NAME, () -> OperationJson.of(which.get()), Optional.of(body.reason()),
                request));
    }

    /**
     * @param streams by name, as in {@code measure/cs2023-3-1-1-01}
     * @param all true for all streams of the topic that are parked now; instead of streams
     */
    record NewRedrive(@NotBlank(message = "is missing") String topic, Optional<List<String>> streams, Optional<Boolean> all,
            @NotBlank(message = "is missing: say why") String reason) {
        Supplier<Redriving.Arguments> which(Redriving redriving) {
            if (streams.isPresent() == all.orElse(false)) {
                throw Problems.invalid(List.of(new FieldError("/streams", "must name the streams, or all must be true instead"))).refuse();
            }
            return () -> streams.map(named -> redriving.some(topic, named)).orElseGet(() -> redriving.all(topic));
        }
    }
}
