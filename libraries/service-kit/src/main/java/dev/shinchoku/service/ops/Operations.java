package dev.shinchoku.service.ops;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.eventlog.AppendRefused;
import dev.shinchoku.eventlog.NewEvent;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.service.events.Decisions;
import dev.shinchoku.service.events.Decisions.Decided;
import dev.shinchoku.service.events.Request;
import dev.shinchoku.service.http.TraceContext;
import dev.shinchoku.service.ops.OperationEvent.OperationCompleted;
import dev.shinchoku.service.ops.OperationEvent.OperationFailed;
import dev.shinchoku.service.ops.OperationEvent.OperationRequested;
import tools.jackson.databind.node.ObjectNode;

/**
 * The audit of ops: who asked for what and why, and what it came to.
 * <ul>
 * <li>The request is on a majority's disk before anything is done, so nothing is ever done of which there is no trace.
 * <li>Every operation ends: completed, or failed with its reason. Whose process died in between is gone on with by its {@link OperationKind}.
 * <li>A request that is repeated under its {@code Idempotency-Key} gets the operation that it got before.
 * </ul>
 */
public final class Operations {
    private static final Actor ITSELF = Actor.system("operations");

    private final OperationLog log;
    private final Clock clock;

    public Operations(OperationLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * Has an operation carried out in the background, by the {@link OperationKind} of that name.
     *
     * @param reason why it is asked for, in the caller's words
     * @return the operation as it stands: just requested, or further where the request is repeated
     */
    public Operation request(String kind, ObjectNode arguments, Optional<String> reason, Request request) {
        String operationId = UuidCreator.getTimeOrderedEpoch().toString();
        OperationRequested requested = new OperationRequested(operationId, kind, arguments, reason);
        RecordedEvent event = decisions().on(Operation.stream(operationId), request, _ -> Optional.of(Decided.of(OperationEvent.CODEC,
                requested))).event().orElseThrow();
        return Operation.of(log.events().read(event.stream())).orElseThrow();
    }

    /**
     * Carries out an operation within its call. Its kind is one {@link OperationKind#withinItsCall}. The action may be done again when the
     * request is repeated before it has ended.
     *
     * @return the ended operation
     * @throws RuntimeException what the action threw, after the operation has been ended as failed
     */
    public Operation perform(String kind, ObjectNode arguments, Optional<String> reason, Request request, Supplier<ObjectNode> action) {
        Operation operation = request(kind, arguments, reason, request);
        if (operation.hasEnded()) {
            return operation;
        }
        try {
            return end(operation, new OperationCompleted(operation.operationId(), action.get()));
        } catch (RuntimeException e) {
            endAsFailed(operation, e);
            throw e;
        }
    }

    /** What hinders this too leaves the operation to its kind, which ends it later. */
    private void endAsFailed(Operation operation, RuntimeException failure) {
        try {
            end(operation, new OperationFailed(operation.operationId(), String.valueOf(failure)));
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    public Optional<Operation> load(String operationId) {
        return Operation.of(log.events().read(Operation.stream(operationId)));
    }

    /**
     * Newest first.
     *
     * @param before the id of the page before's last operation
     */
    public List<Operation> page(Optional<String> kind, Optional<String> before, int limit) {
        return log.page(kind, before, limit).stream().flatMap(stream -> Operation.of(stream).stream()).toList();
    }

    /** Those that have not ended, oldest first. */
    List<Operation> unended(Instant requestedSince) {
        return log.since(requestedSince).stream().flatMap(stream -> Operation.of(stream).stream()).filter(operation -> !operation
                .hasEnded())
                .toList();
    }

    /** Whoever comes first says how an operation ended; a second is told what the first one said. */
    Operation end(Operation operation, OperationEvent how) {
        try {
            Decided decided = Decided.of(OperationEvent.CODEC, how);
            log.events().append(new NewEvent(operation.head(), decided.type(), decided.data(), ITSELF, clock.instant()));
        } catch (AppendRefused.VersionConflict _) {
            return load(operation.operationId()).orElseThrow();
        }
        return load(operation.operationId()).orElseThrow();
    }

    private Decisions decisions() {
        return new Decisions(log.events(), TraceContext::ofCurrentCall);
    }
}
