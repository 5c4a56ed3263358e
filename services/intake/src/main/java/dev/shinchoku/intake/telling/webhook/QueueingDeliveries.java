package dev.shinchoku.intake.telling.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.intake.telling.Hearing;
import dev.shinchoku.intake.telling.Note;
import dev.shinchoku.intake.telling.Noting;
import dev.shinchoku.intake.telling.webhook.Deliveries.Delivery;
import org.springframework.stereotype.Service;

/** Makes deliveries of events, and of times that have come; the same may come again. */
@Service
class QueueingDeliveries implements Hearing, Noting {
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final LoggedEvents log;

    QueueingDeliveries(Webhooks webhooks, Deliveries deliveries, LoggedEvents log) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.log = log;
    }

    @Override
    public void hear(List<RecordedEvent> events) {
        deliveries.offer(webhooks.all().stream().flatMap(webhook -> of(webhook, events).stream()).toList());
    }

    @Override
    public void tell(Note note) {
        Occasion.of(note).ifPresent(occasion -> deliveries.offer(webhooks.all().stream().filter(webhook -> webhook.isTold(occasion)).map(
                webhook -> Delivery.of(webhook, occasion)).toList()));
    }

    /** Queues again what the webhook was told since then. Done twice, it tells twice, under the same ids. */
    void replay(Webhook webhook, Instant from, Duration claim) {
        Webhook ofOld = new Webhook(webhook.webhookId(), webhook.ministry(), webhook.url(), webhook.events(), webhook.state(), webhook
                .problem(), webhook.failingSince(), Instant.EPOCH, webhook.createdBy(), webhook.secret());
        log.since(from, events -> {
            deliveries.offerAnew(of(ofOld, events));
            webhooks.prolong(webhook.webhookId(), claim);
        });
        webhooks.replayed(webhook.webhookId(), from);
    }

    private static Collection<Delivery> of(Webhook webhook, List<RecordedEvent> events) {
        return events.stream().filter(event -> Occasion.types().contains(event.type())).map(Occasion::of).filter(webhook::isTold).map(
                occasion -> Delivery.of(webhook, occasion)).toList();
    }
}
