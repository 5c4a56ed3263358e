package dev.shinchoku.service.ops;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.shinchoku.eventlog.Unquoted;
import dev.shinchoku.eventlog.consume.Transience;
import dev.shinchoku.eventlog.relay.Lease.Term;
import dev.shinchoku.eventlog.relay.Lease;
import dev.shinchoku.service.background.BackgroundWork;
import dev.shinchoku.service.ops.OperationEvent.OperationCompleted;
import dev.shinchoku.service.ops.OperationEvent.OperationFailed;
import dev.shinchoku.service.ops.OperationKind.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Advances what was requested and has not ended, on one instance at a time, by a lease. */
public final class AdvancingOperations extends BackgroundWork {
    private static final Logger LOG = LoggerFactory.getLogger(AdvancingOperations.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    /** No two instances' clocks are further apart; whatever is missed all the same is found by the next instance that leads. */
    private static final Duration BETWEEN_CLOCKS = Duration.ofHours(1);

    private final Operations operations;
    private final Map<String, OperationKind> kinds;
    private final Lease lease;
    private final Duration leaseLength;
    private final Clock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final String holder = UUID.randomUUID().toString();
    private volatile Thread thread = Thread.currentThread();
    private long term;
    private Instant allEndedBefore = Instant.EPOCH;

    /** @param leaseLength how long an instance that fell silent keeps the others from going on */
    public AdvancingOperations(Operations operations, List<OperationKind> kinds, Lease lease, Duration leaseLength, Clock clock) {
        super("operations");
        this.operations = operations;
        this.kinds = kinds.stream().collect(Collectors.toMap(OperationKind::name, Function.identity()));
        this.lease = lease;
        this.leaseLength = leaseLength;
        this.clock = clock;
    }

    @Override
    protected void begin() {
        thread = Thread.ofPlatform().name("operations").daemon().start(this::run);
    }

    /** After the step under way. */
    @Override
    protected void end() {
        stopping.countDown();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Optional<Term> held = Optional.empty();
        while (isRunning()) {
            try {
                held = prolonged(held);
                held.ifPresent(this::advanceAll);
            } catch (RuntimeException e) {
                held = Optional.empty();
                LOG.warn("The operations wait: {}", Unquoted.of(e));
            }
            pause(held.isPresent() ? PAUSE : leaseLength.dividedBy(4));
        }
        held.ifPresent(this::release);
    }

    private Optional<Term> prolonged(Optional<Term> held) {
        long halfUsed = System.nanoTime() + leaseLength.dividedBy(2).toNanos();
        return held.filter(current -> current.endsAtNanos() - halfUsed > 0).or(() -> lease.acquire(holder));
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
            if (!isRunning() || held.hasEnded()) {
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
                LOG.warn("{} {} goes on later: {}", kind.name(), operation.operationId(), Unquoted.of(e));
                return new Step.Underway();
            }
            LOG.error("{} {} failed", kind.name(), operation.operationId(), e);
            return new Step.Failed(OperationFailed.problemOf(e));
        }
    }

    private void release(Term held) {
        try {
            lease.release(held);
        } catch (RuntimeException e) {
            LOG.info("The lease of the operations ends by itself: {}", Unquoted.of(e));
        }
    }

    private void pause(Duration pause) {
        try {
            var _ = stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
