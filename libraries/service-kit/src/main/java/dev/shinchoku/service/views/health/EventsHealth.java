package dev.shinchoku.service.views.health;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.shinchoku.eventlog.consume.SubscriptionStatus;
import dev.shinchoku.service.views.Wholeness;
import dev.shinchoku.service.views.kafka.ViewsFlow;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Tells readiness how this instance stands with its topics. Asks nobody, so it answers at once whatever is away. */
final class EventsHealth implements HealthIndicator {
    private final EventsState state;
    private final ViewsFlow flow;
    private final Wholeness wholeness;

    EventsHealth(EventsState state, ViewsFlow flow, Wholeness wholeness) {
        this.state = state;
        this.flow = flow;
        this.wholeness = wholeness;
    }

    @Override
    public Health health() {
        EventsState.State now = state.now();
        Health.Builder health = now == EventsState.State.READY ? Health.up() : Health.outOfService();
        Map<String, Object> topics = new LinkedHashMap<>();
        flow.statuses().forEach(status -> topics.put(status.topic(), details(status)));
        return health.withDetail("state", now.word()).withDetail("views", wholeness.isLost() ? "lost: rebuild them" : "there").withDetail(
                "topics", topics).build();
    }

    private static Map<String, Object> details(SubscriptionStatus status) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("inTouchWithKafka", status.inTouch());
        details.put("partitions", status.partitions().size());
        details.put("lagEvents", status.lagEvents());
        details.put("behindSeconds", status.behind().toSeconds());
        return details;
    }
}
