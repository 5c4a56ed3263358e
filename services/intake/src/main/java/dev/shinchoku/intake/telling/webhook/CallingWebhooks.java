package dev.shinchoku.intake.telling.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.Unquoted;
import dev.shinchoku.intake.telling.TellingSettings;
import dev.shinchoku.intake.telling.webhook.Deliveries.Answer;
import dev.shinchoku.intake.telling.webhook.Deliveries.Delivery;
import dev.shinchoku.intake.telling.webhook.Webhooks.Claimed;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Calls webhooks with what is queued for them, each in the order of events: one that cannot be delivered keeps the later ones waiting. A call
 * whose answer was lost, as when the process died, is made again <b>with the same id</b>. A webhook that failed for days is disabled, visibly.
 */
@Service
class CallingWebhooks {
    private static final Logger LOG = LoggerFactory.getLogger(CallingWebhooks.class);
    private static final int AT_ONCE = 32;
    private static final int MOST_IN_A_ROW = 200;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final QueueingDeliveries queueing;
    private final LoggedEvents log;
    private final Calling calling;
    private final TellingSettings settings;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    CallingWebhooks(Webhooks webhooks, Deliveries deliveries, QueueingDeliveries queueing, LoggedEvents log, Calling calling,
            TellingSettings settings, Clock clock, MeterRegistry meters) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.queueing = queueing;
        this.log = log;
        this.calling = calling;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    @Scheduled(fixedDelayString = "${shinchoku.telling.pace:1s}")
    void look() {
        try {
            while (free.tryAcquire()) {
                Optional<Claimed> claimed = webhooks.claim(claim());
                if (claimed.isEmpty()) {
                    free.release();
                    return;
                }
                callers.execute(() -> workOn(claimed.get()));
            }
        } catch (RuntimeException e) {
            free.release();
            LOG.warn("Webhooks cannot be looked at, trying again: {}", Unquoted.of(e));
        }
    }

    @PreDestroy
    void end() {
        callers.shutdownNow();
    }

    private void workOn(Claimed claimed) {
        Webhook webhook = claimed.webhook();
        try {
            claimed.replayFrom().ifPresent(from -> queueing.replay(webhook, from, claim()));
            for (int i = 0; i < MOST_IN_A_ROW; i++) {
                Optional<Delivery> next = deliveries.next(webhook.webhookId());
                if (next.isEmpty()) {
                    webhooks.release(webhook.webhookId(), settings.pace());
                    return;
                }
                if (!deliver(webhook, next.get())) {
                    return;
                }
                webhooks.prolong(webhook.webhookId(), claim());
            }
            webhooks.release(webhook.webhookId(), Duration.ZERO);
        } catch (RuntimeException e) {
            LOG.warn("The webhook {} is taken up again when its claim is over: {}", webhook.webhookId(), Unquoted.of(e));
        } finally {
            free.release();
        }
    }

    /** Tells whether to go on with the next one. */
    private boolean deliver(Webhook webhook, Delivery delivery) {
        Optional<RecordedEvent> event = delivery.data().isPresent() ? Optional.empty() : log.withId(delivery.occasion());
        Instant now = clock.instant();
        Answer answer = event.isEmpty() && delivery.data().isEmpty()
                ? new Answer(now, Optional.empty(), Optional.of("The log has no such event any more"), 0)
                : calling.call(webhook.url(), Envelope.of(delivery, event, webhook.secret(), now));
        deliveries.answered(delivery, answer, answer.wentWell());
        count(answer.wentWell() ? "sent" : "refused");
        if (answer.wentWell()) {
            webhooks.wentWell(webhook.webhookId());
            return true;
        }
        failed(webhook, delivery, answer, now);
        return false;
    }

    private void failed(Webhook webhook, Delivery delivery, Answer answer, Instant now) {
        String id = webhook.webhookId();
        String problem = answer.problem().orElseGet(() -> "It answered " + answer.status().orElse(0));
        Instant since = webhooks.load(id).flatMap(Webhook::failingSince).orElse(now);
        if (answer.isGone() || since.plus(settings.webhooks().failing()).isBefore(now)) {
            webhooks.disable(id, "%s, since %s. Change the webhook to make it active again, then replay from then on.".formatted(problem,
                    since));
            LOG.warn("The webhook {} is disabled: {}", id, problem);
        } else {
            webhooks.failed(id, now, problem);
            webhooks.release(id, pauseAfter(delivery.attempts() + 1));
        }
    }

    private Duration pauseAfter(int attempts) {
        Duration pause = settings.pause().multipliedBy(1L << Math.min(attempts - 1, 16));
        return pause.compareTo(settings.webhooks().slowest()) > 0 ? settings.webhooks().slowest() : pause;
    }

    /** Longer than a call can take. */
    private Duration claim() {
        return settings.webhooks().timeLimit().multipliedBy(3);
    }

    private void count(String outcome) {
        Counter.builder("shinchoku.messages.ended").description("Messages by what became of them").tag("channel", "webhook").tag("outcome",
                outcome).register(meters).increment();
    }
}
