package dev.shinchoku.reporting.live.metrics;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.eventlog.consume.SubscriptionStatus;
import dev.shinchoku.reporting.live.Freshness;
import dev.shinchoku.service.views.Rebuilding;
import dev.shinchoku.service.views.Serving;
import dev.shinchoku.service.views.kafka.ViewsFlow;

/** As this instance's subscriptions tell; one that has not heard from Kafka since its start is behind by that time at least. */
final class FreshnessOfSubscriptions implements Freshness {
    /** A subscription takes some seconds to join its group. */
    private static final Duration JOINING = Duration.ofSeconds(20);

    private final ViewsFlow flow;
    private final Serving serving;
    private final Rebuilding rebuilding;
    private final long startedAtNanos = System.nanoTime();

    FreshnessOfSubscriptions(ViewsFlow flow, Serving serving, Rebuilding rebuilding) {
        this.flow = flow;
        this.serving = serving;
        this.rebuilding = rebuilding;
    }

    @Override
    public Duration behind() {
        List<SubscriptionStatus> statuses = flow.statuses();
        Duration sinceStart = Duration.ofNanos(System.nanoTime() - startedAtNanos);
        if (statuses.isEmpty() && serving.lastSeen().building().isEmpty() && sinceStart.compareTo(JOINING) > 0) {
            return sinceStart;
        }
        return statuses.stream().map(SubscriptionStatus::behind).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    @Override
    public Optional<Integer> rebuiltPercent() {
        return serving.lastSeen().building().map(_ -> (int) (rebuilding.progress().ratio() * 100));
    }
}
