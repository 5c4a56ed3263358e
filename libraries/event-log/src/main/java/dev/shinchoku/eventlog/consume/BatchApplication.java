package dev.shinchoku.eventlog.consume;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.shinchoku.eventlog.CloudEvents;
import dev.shinchoku.eventlog.CloudEvents.NotAnEvent;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.Unquoted;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies one batch of messages: all at once where that works, and one by one where it does not, to find the event that is in the way. That
 * event's stream is parked: it and the later ones of its stream go to the dead-letter topic in order, and all other streams go on.
 */
final class BatchApplication {
    private static final Logger LOG = LoggerFactory.getLogger(BatchApplication.class);

    private final EventHandler handler;
    private final ParkedStreams parkedStreams;
    private final DeadLetters deadLetters;
    private final ReadTopic topic;
    private final SubscriptionSettings settings;
    private final SubscriptionObserver observer;
    private final Clock clock;

    BatchApplication(EventHandler handler, ParkedStreams parkedStreams, DeadLetters deadLetters, ReadTopic topic,
            SubscriptionSettings settings, SubscriptionObserver observer, Clock clock) {
        this.handler = handler;
        this.parkedStreams = parkedStreams;
        this.deadLetters = deadLetters;
        this.topic = topic;
        this.settings = settings;
        this.observer = observer;
        this.clock = clock;
    }

    /**
     * When this returns, each message is applied, skipped, or on the dead-letter topic. May be called again with the same messages.
     *
     * @throws TopicReplaced when the messages are from the middle of a topic that has taken another's place
     */
    void apply(Iterable<ConsumerRecord<String, byte[]>> messages) {
        List<Delivery> deliveries = decoded(messages);
        Set<String> streams = deliveries.stream().map(delivery -> delivery.event().stream()).collect(Collectors.toSet());
        Set<String> parked = new HashSet<>(parkedStreams.among(streams));
        List<Delivery> next = nextInTheirStreams(deliveries, new HashMap<>(handler.positions(streams)), parked);
        if (next.isEmpty()) {
            return;
        }
        try {
            handler.apply(next.stream().map(Delivery::event).toList());
            next.forEach(this::count);
        } catch (RuntimeException e) {
            if (Transience.isIn(e)) {
                throw e;
            }
            LOG.warn("A batch of {} events could not be applied, going on one by one: {}", next.size(), Unquoted.of(e));
            applyOneByOne(next);
        }
    }

    private List<Delivery> decoded(Iterable<ConsumerRecord<String, byte[]>> messages) {
        List<Delivery> deliveries = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : messages) {
            try {
                deliveries.add(new Delivery(message, CloudEvents.toEvent(message)));
            } catch (NotAnEvent e) {
                LOG.error("Kept on {}: {}", settings.deadLetterTopic(), Unquoted.of(e));
                deadLetters.add(message, e + ": " + e.getCause());
                observer.deadLettered("not_an_event");
            }
        }
        return deliveries;
    }

    private List<Delivery> nextInTheirStreams(List<Delivery> deliveries, Map<String, Long> positions, Set<String> parked) {
        List<Delivery> next = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            RecordedEvent event = delivery.event();
            long position = positions.getOrDefault(event.stream(), 0L);
            if (event.version() <= position) {
                observer.skipped();
            } else if (parked.contains(event.stream())) {
                follow(delivery);
                if (event.version() == position + 1) {
                    parkedStreams.missingCame(event.stream(), event.version());
                }
            } else if (event.version() == position + 1) {
                positions.put(event.stream(), event.version());
                next.add(delivery);
            } else {
                topic.requireSame();
                parkForGap(delivery, position + 1);
                parked.add(event.stream());
            }
        }
        return next;
    }

    /** Whatever is parked for a gap comes later in its stream than anything in here. */
    private void applyOneByOne(List<Delivery> next) {
        Set<String> parked = new HashSet<>();
        Map<String, Long> positions = handler.positions(next.stream().map(delivery -> delivery.event().stream()).collect(Collectors
                .toSet()));
        for (Delivery delivery : next) {
            RecordedEvent event = delivery.event();
            if (event.version() <= positions.getOrDefault(event.stream(), 0L)) {
                count(delivery);
            } else if (parked.contains(event.stream())) {
                follow(delivery);
            } else if (!applied(delivery)) {
                parked.add(event.stream());
            }
        }
    }

    private boolean applied(Delivery delivery) {
        Duration pause = settings.pauseBetweenAttempts();
        for (int attempt = 1;; attempt++) {
            try {
                handler.apply(List.of(delivery.event()));
                count(delivery);
                return true;
            } catch (RuntimeException e) {
                if (Transience.isIn(e)) {
                    throw e;
                }
                if (attempt == settings.attempts()) {
                    parkForPoison(delivery, e);
                    return false;
                }
            }
            Pauses.sleep(pause);
            pause = pause.multipliedBy(2);
        }
    }

    private void parkForPoison(Delivery delivery, RuntimeException e) {
        String reason = "version %d cannot be applied: %s".formatted(delivery.event().version(), e);
        LOG.error("Parking {}: version {} cannot be applied", delivery.event().stream(), delivery.event().version(), e);
        park(delivery, reason, deadLetters.add(delivery.message(), reason));
        observer.deadLettered("poison");
    }

    /** The missing event may lie on the dead-letter topic already, whoever put it there: its search begins at the topic's beginning. */
    private void parkForGap(Delivery delivery, long expected) {
        String reason = "gap: version %d came where %d was expected".formatted(delivery.event().version(), expected);
        LOG.error("Parking {}: {}", delivery.event().stream(), reason);
        deadLetters.add(delivery.message(), reason);
        park(delivery, reason, 0);
        observer.deadLettered("gap");
    }

    /** @param reason for ops alone, and not for the log: it may quote the event */
    private void park(Delivery delivery, String reason, long offset) {
        parkedStreams.park(ParkedStream.of(delivery.event(), reason, clock.instant(), delivery.message().partition(), offset));
    }

    private void follow(Delivery delivery) {
        deadLetters.add(delivery.message(), "follows an earlier event of its stream");
        observer.deadLettered("parked");
    }

    private void count(Delivery delivery) {
        observer.applied(1);
        observer.appliedAfter(Duration.between(delivery.event().time(), clock.instant()));
        if (!handler.knows(delivery.event().type())) {
            observer.passedOver(delivery.event().type());
        }
    }

    private record Delivery(ConsumerRecord<String, byte[]> message, RecordedEvent event) {}
}
