package dev.shinchoku.reporting.live.web;

import java.util.Optional;

import dev.shinchoku.reporting.live.Changes;
import dev.shinchoku.reporting.live.Freshness;
import dev.shinchoku.service.tracing.Traces;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events of what changed: {@code changed}, {@code reset} (read anew) and {@code heartbeat}. */
@RestController
class LiveController {
    private final Changes changes;
    private final Freshness freshness;
    private final Traces traces;

    LiveController(Changes changes, Freshness freshness, Traces traces) {
        this.changes = changes;
        this.freshness = freshness;
        this.traces = traces;
    }

    @GetMapping(path = {"/live", "/api/v1/stream"}, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(operationId = "stream", summary = "What changes, as it changes: kinds and ids, never a text")
    ResponseEntity<SseEmitter> follow(
            @Parameter(description = "The id of the last event that was received: what came after it comes first") @RequestHeader(name = "Last-Event-ID") Optional<String> lastEventId) {
        LiveConnection connection = new LiveConnection(changes.follow(lastEventId), freshness, traces);
        return ResponseEntity.ok().header("Cache-Control", "no-store").header("X-Accel-Buffering", "no").body(connection.open());
    }
}
