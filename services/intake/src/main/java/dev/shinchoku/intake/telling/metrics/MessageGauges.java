package dev.shinchoku.intake.telling.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

import dev.shinchoku.intake.telling.Messages;
import dev.shinchoku.intake.telling.mail.MailServer;
import dev.shinchoku.intake.telling.webhook.Deliveries;
import dev.shinchoku.intake.telling.webhook.Webhook.State;
import dev.shinchoku.intake.telling.webhook.Webhooks;
import dev.shinchoku.service.metrics.SampledGauges;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import org.springframework.stereotype.Component;

/** Shows what waits to be told, and for how long. */
@Component
class MessageGauges {
    MessageGauges(SampledGauges gauges, MeterRegistry meters, Messages messages, Deliveries deliveries, Webhooks webhooks,
            MailServer server,
            Clock clock) {
        waiting(gauges, "mail", messages::waiting, messages::oldest, clock);
        waiting(gauges, "webhook", deliveries::waiting, deliveries::oldest, clock);
        gauges.add("shinchoku.webhooks.disabled", Tags.empty(), "Webhooks that failed for too long and are not called any more",
                () -> (double) webhooks.all().stream().filter(webhook -> webhook.state() == State.DISABLED).count());
        Gauge.builder("shinchoku.mail.server.set", server, set -> set.isThere() ? 1 : 0).description(
                "1 where a mail server is set up; else nothing is mailed").register(meters);
    }

    private static void waiting(SampledGauges gauges, String channel, Supplier<Long> count, Supplier<Optional<Instant>> oldest,
            Clock clock) {
        Tags tags = Tags.of("channel", channel);
        gauges.add("shinchoku.messages.waiting", tags, "Messages that were queued and are not sent yet", () -> count.get().doubleValue());
        gauges.add("shinchoku.messages.oldest.seconds", tags, "For how long the oldest message that could have been sent has waited",
                () -> oldest.get().map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0).orElse(0.0));
    }
}
