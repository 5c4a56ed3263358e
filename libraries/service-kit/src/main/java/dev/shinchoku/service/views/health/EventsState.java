package dev.shinchoku.service.views.health;

import java.time.Duration;
import java.util.List;

import dev.shinchoku.eventlog.consume.SubscriptionStatus;
import dev.shinchoku.service.views.Serving;
import dev.shinchoku.service.views.kafka.ViewsFlow;

/**
 * Whether this instance knows enough to take calls. Once it is ready it stays so: what is held up later is told, but takes no instance away,
 * since all share the same views, and an instance that is behind answers better than none.
 */
final class EventsState {
    private static final Duration NEARLY = Duration.ofSeconds(5);

    private final ViewsFlow flow;
    private final Serving serving;
    private final Duration longestWaitForKafka;
    private final long startedAtNanos = System.nanoTime();
    private volatile boolean ready;

    EventsState(ViewsFlow flow, Serving serving, Duration longestWaitForKafka) {
        this.flow = flow;
        this.serving = serving;
        this.longestWaitForKafka = longestWaitForKafka;
    }

    State now() {
        List<SubscriptionStatus> statuses = flow.statuses();
        ready = ready || isCaughtUp(statuses) || mustDoWithout(statuses);
        if (ready) {
            return State.READY;
        }
        return statuses.stream().anyMatch(SubscriptionStatus::joined) ? State.CATCHING_UP : State.STARTING;
    }

    private static boolean isCaughtUp(List<SubscriptionStatus> statuses) {
        return !statuses.isEmpty() && statuses.stream().allMatch(status -> status.isCaughtUp() || status.joined() && status.known()
                && status
                        .behind().compareTo(NEARLY) < 0);
    }

    /** Kafka is away, and the views are such as other instances serve at this moment. */
    private boolean mustDoWithout(List<SubscriptionStatus> statuses) {
        return System.nanoTime() - startedAtNanos > longestWaitForKafka.toNanos() && statuses.stream().noneMatch(
                SubscriptionStatus::inTouch) && serving.lastSeen().whole();
    }

    enum State {
        STARTING("starting"), CATCHING_UP("catching-up"), READY("ready");

        private final String word;

        State(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
