package dev.shinchoku.service.views.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;

import dev.shinchoku.eventlog.consume.SubscriptionObserver;

/** Tells of a subscription only while its generation serves: how far a rebuild is must not look like the service's lag. Dead letters are always told. */
record WhileServing(SubscriptionObserver told, BooleanSupplier serves) implements SubscriptionObserver {
    @Override
    public void applied(int events) {
        if (serves.getAsBoolean()) {
            told.applied(events);
        }
    }

    @Override
    public void appliedAfter(Duration sinceAccepted) {
        if (serves.getAsBoolean()) {
            told.appliedAfter(sinceAccepted);
        }
    }

    @Override
    public void skipped() {
        if (serves.getAsBoolean()) {
            told.skipped();
        }
    }

    @Override
    public void passedOver(String type) {
        if (serves.getAsBoolean()) {
            told.passedOver(type);
        }
    }

    @Override
    public void deadLettered(String reason) {
        told.deadLettered(reason);
    }

    @Override
    public void lagging(long events, Duration behind) {
        if (serves.getAsBoolean()) {
            told.lagging(events, behind);
        }
    }

    @Override
    public void stands(Map<Integer, Long> offsets) {
        if (serves.getAsBoolean()) {
            told.stands(offsets);
        }
    }
}
