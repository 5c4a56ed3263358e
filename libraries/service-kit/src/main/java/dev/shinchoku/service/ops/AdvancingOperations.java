package dev.shinchoku.service.ops;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.shinchoku.eventlog.consume.Transience;
import dev.shinchoku.eventlog.relay.Lease;
import dev.shinchoku.eventlog.relay.Lease.Term;
import dev.shinchoku.service.ops.OperationEvent.OperationCompleted;
import dev.shinchoku.service.ops.OperationEvent.OperationFailed;
import dev.shinchoku.service.ops.OperationKind.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Advances what was requested and has not ended, on one instance at a time, by a lease. */
public final class AdvancingOperations implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AdvancingOperations.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    /** No two instances' clocks are further apart; whatever is missed all the same is found by the next instance that leads. */
    private static final Duration BETWEEN_CLOCKS = Duration.ofHours(1);

    private final Operations operations;
    private final Map<String, OperationKind> kinds;
    private final Lease lease;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();
    private volatile Thread thread = Thread.currentThread();
    private volatile boolean running;
    private long term;
    private Instant allEndedBefore = Instant.EPOCH;

    public AdvancingOperations(Operations operations, List<OperationKind> kinds, Lease lease, Clock clock) {
        this.operations = operations;
        this.kinds = kinds.stream().collect(Collectors.toMap(OperationKind::name, Function.identity()));
        this.lease = lease;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("operations").daemon().start(this::run);
    }

    /** After the step under way. */
    @Override
    public void stop() {
        running = false;
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the web server's graceful shutdown. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 4096;
    }

    private void run() {
        Optional<Term> held = Optional.empty();
        while (running) {
            try {
                held = lease.acquire(holder);
                held.ifPresent(this::advanceAll);
            } catch (RuntimeException e) {
                LOG.warn("The operations wait: {}", e.toString());
            }
            pause();
        }
        held.ifPresent(this::release);
    }

    private void advanceAll(Term held) {
        if (held.number() != term) {
            term = held.number();
            allEndedBefore = Instant.EPOCH;
        }
        Instant now = clock.instant();
        List<Operation> unended = operations.unended(allEndedBefore);
        allEndedBefore = unended.stream().map(Operation::requestedAt).reduce(now, (a, b) -> a.isBefore(b) ? a : b).minus(BETWEEN_CLOCKS);
        for (Operation operation : unended) {
            if (!running || held.hasEnded()) {
                return;
            }
            Optional.ofNullable(kinds.get(operation.kind())).ifPresent(kind -> advance(operation, kind));
        }
    }

    private void advance(Operation operation, OperationKind kind) {
        String id = operation.operationId();
        switch (step(operation, kind)) {
            case Step.Underway _ -> LOG.debug("{} {} is under way", kind.name(), id);
            case Step.Completed(var result) -> operations.end(operation, new OperationCompleted(id, result));
            case Step.Failed(var problem) -> operations.end(operation, new OperationFailed(id, problem));
        }
    }

    private static Step step(Operation operation, OperationKind kind) {
        try {
            return kind.advance(operation);
        } catch (RuntimeException e) {
            if (Transience.isIn(e)) {
                LOG.warn("{} {} goes on later: {}", kind.name(), operation.operationId(), e.toString());
                return new Step.Underway();
            }
            LOG.error("{} {} failed", kind.name(), operation.operationId(), e);
            return new Step.Failed(String.valueOf(e));
        }
    }

    private void release(Term held) {
        try {
            lease.release(held);
        } catch (RuntimeException e) {
            LOG.info("The lease of the operations ends by itself: {}", e.toString());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
