package dev.shinchoku.service.ops;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.eventlog.IdempotencyKey;
import dev.shinchoku.service.events.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.support.CronExpression;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Asks for a verification when one is due by the schedule, also when it fell due while no instance ran. Any number of instances may look: the
 * due time is the request's idempotency key, so one operation comes of it.
 */
public final class VerificationSchedule implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VerificationSchedule.class);
    private static final Actor ITSELF = Actor.system("verification-schedule");
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    private final Operations operations;
    private final VerificationSettings settings;
    private final CronExpression cron;
    private final Clock clock;
    private final Instant startedAt;
    private final ScheduledExecutorService looker = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name(
            "verification-schedule").daemon().factory());

    public VerificationSchedule(Operations operations, VerificationSettings settings, Clock clock) {
        this.operations = operations;
        this.settings = settings;
        this.cron = CronExpression.parse(settings.cron());
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    public void start() {
        if (settings.enabled()) {
            looker.scheduleWithFixedDelay(this::look, BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        try {
            requestIfDue();
        } catch (RuntimeException e) {
            LOG.warn("Whether a verification is due cannot be told now: {}", e.toString());
        }
    }

    /** The next time after the last verification; of a service that never had one, soon after its start. */
    void requestIfDue() {
        Optional<Operation> last = operations.page(Optional.of(VerifyingChains.NAME), Optional.empty(), 1).stream().findFirst();
        if (last.isEmpty()) {
            requestIfDue(startedAt.plus(settings.firstAfter()), "first");
        } else {
            last.map(operation -> cron.next(operation.requestedAt().atZone(settings.zone()))).map(ZonedDateTime::toInstant).ifPresent(
                    due -> requestIfDue(due, due.toString()));
        }
    }

    private void requestIfDue(Instant due, String key) {
        Instant now = clock.instant();
        if (!due.isAfter(now)) {
            Request request = new Request(ITSELF, now, Optional.of(new IdempotencyKey(ITSELF.subject(), key, "")), OptionalLong.empty());
            operations.request(VerifyingChains.NAME, JsonNodeFactory.instance.objectNode(), Optional.of("By schedule"), request);
        }
    }

    @Override
    public void close() {
        looker.shutdownNow();
    }
}
