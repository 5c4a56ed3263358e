package dev.shinchoku.service.views.kafka;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import dev.shinchoku.eventlog.consume.Subscription;
import dev.shinchoku.eventlog.consume.SubscriptionStatus;
import dev.shinchoku.service.views.Generation;

/** This instance's subscriptions, by generation. One thread starts and ends them; any may ask how they stand, and never waits for that. */
final class Readings implements AutoCloseable {
    private final Function<Generation, List<Subscription>> subscriptions;
    private final Map<Generation, List<Subscription>> running = new ConcurrentHashMap<>();

    Readings(Function<Generation, List<Subscription>> subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** Starts and ends subscriptions until just these generations are read. */
    void be(Set<Generation> wanted) {
        Set<Generation> over = new HashSet<>(running.keySet());
        over.removeAll(wanted);
        end(over);
        for (Generation generation : wanted) {
            if (!running.containsKey(generation)) {
                List<Subscription> started = subscriptions.apply(generation);
                running.put(generation, started);
                started.forEach(Subscription::start);
            }
        }
    }

    /** How the subscriptions to the topics stand; none as long as they have not started. */
    List<SubscriptionStatus> of(Generation generation) {
        return running.getOrDefault(generation, List.of()).stream().map(Subscription::status).toList();
    }

    @Override
    public void close() {
        end(new HashSet<>(running.keySet()));
    }

    /** All are told before the first is waited for. */
    private void end(Set<Generation> generations) {
        List<Subscription> ending = new ArrayList<>();
        generations.forEach(generation -> ending.addAll(running.getOrDefault(generation, List.of())));
        ending.forEach(Subscription::endSoon);
        ending.forEach(Subscription::close);
        running.keySet().removeAll(generations);
    }
}
