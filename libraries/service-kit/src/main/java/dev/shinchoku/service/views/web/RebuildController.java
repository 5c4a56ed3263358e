package dev.shinchoku.service.views.web;

import java.time.Clock;
import java.util.Optional;

import dev.shinchoku.service.events.Request;
import dev.shinchoku.service.ops.Operations;
import dev.shinchoku.service.ops.web.OperationAnswers;
import dev.shinchoku.service.ops.web.OperationView;
import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller;
import dev.shinchoku.service.security.Caller.Role;
import dev.shinchoku.service.views.GenerationStore;
import dev.shinchoku.service.views.Generations.Building;
import dev.shinchoku.service.views.RebuildOperation;
import dev.shinchoku.service.views.Rebuilding;
import dev.shinchoku.service.views.Wholeness;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rebuilding the views, for ops. */
@RestController
@Tag(name = "Rebuilds", description = "Building this service's views anew from the topics, while those there are go on serving")
@RequestMapping("/api/v1/ops/rebuilds")
class RebuildController {
    static final String CANCELLATION = "rebuild-cancellation";

    private final Operations operations;
    private final GenerationStore store;
    private final Rebuilding rebuilding;
    private final Wholeness wholeness;
    private final Clock clock;

    RebuildController(Operations operations, GenerationStore store, Rebuilding rebuilding, Wholeness wholeness, Clock clock) {
        this.operations = operations;
        this.store = store;
        this.rebuilding = rebuilding;
        this.wholeness = wholeness;
        this.clock = clock;
    }

    @PostMapping
    @Operation(operationId = "rebuild", summary = "Builds the views anew; they serve once they have caught up")
    ResponseEntity<OperationView> rebuild(Caller caller, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody NewRebuild body) {
        caller.mustBe(Role.OPS);
        Request request = Request.of(caller, clock.instant(), key, null, "POST /ops/rebuilds", body);
        return OperationAnswers.accepted(operations.request(RebuildOperation.NAME, () -> argumentsOf(body), Optional.of(body.reason()),
                request));
    }

    @GetMapping("/current")
    @Operation(operationId = "currentRebuild", summary = "How far the rebuild is that is on, and how the last one ended")
    RebuildView current(Caller caller) {
        caller.mustBeOneOf(Role.OPS, Role.AUDITOR);
        return RebuildView.of(store.load(), rebuilding.progress(), wholeness.isLost(), clock.instant());
    }

    @DeleteMapping("/current")
    @Operation(operationId = "cancelRebuild", summary = "Ends the rebuild that is on; the views that serve go on")
    OperationView cancel(Caller caller, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        caller.mustBe(Role.OPS);
        Request request = Request.of(caller, clock.instant(), key, null, "DELETE /ops/rebuilds/current", "");
        return OperationView.of(operations.perform(CANCELLATION, JsonNodeFactory.instance.objectNode(), Optional.empty(), request,
                () -> JsonNodeFactory.instance.objectNode().put("cancelled", store.load().building().filter(on -> store.cancel(on
                        .generation())).map(Building::operation).orElse(""))));
    }

    /** Asked for only when the request is a new one: the same one again has its answer, though its own rebuild is on. */
    private ObjectNode argumentsOf(NewRebuild body) {
        store.load().building().filter(_ -> !body.replaces()).ifPresent(RebuildController::refuse);
        return RebuildOperation.arguments(body.replaces(), body.mayKnowLess());
    }

    private static void refuse(Building on) {
        throw Problems.conflict("rebuild-is-on", "A rebuild is on", ("The rebuild %s is on since %s. Wait for its end, cancel it, or send "
                + "\"replace\": true.").formatted(on.operation(), on.requestedAt())).refuse();
    }

    /**
     * @param replace whether a rebuild that is on is ended for this one
     * @param evenIfLess whether the new views may serve though they know less than those that serve now, as after the restore of a backup
     */
    record NewRebuild(
            @NotBlank(message = "is missing: say why") @Size(max = 1000, message = "must have at most 1000 characters") String reason,
            Optional<Boolean> replace, Optional<Boolean> evenIfLess) {
        boolean replaces() {
            return replace.orElse(false);
        }

        boolean mayKnowLess() {
            return evenIfLess.orElse(false);
        }
    }
}
