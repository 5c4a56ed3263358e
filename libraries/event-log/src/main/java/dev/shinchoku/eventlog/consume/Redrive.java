package dev.shinchoku.eventlog.consume;

import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

import dev.shinchoku.eventlog.RecordedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes parked streams back. Runs on the thread that reads the stream's partition, so that no later event can be parked or applied meanwhile;
 * a stream is taken back only when all its waiting events were applied.
 */
final class Redrive {
    private static final Logger LOG = LoggerFactory.getLogger(Redrive.class);

    private final EventHandler handler;
    private final ParkedStreams parkedStreams;
    private final DeadLetters deadLetters;

    Redrive(EventHandler handler, ParkedStreams parkedStreams, DeadLetters deadLetters) {
        this.handler = handler;
        this.parkedStreams = parkedStreams;
        this.deadLetters = deadLetters;
    }

    void ofRequested(Set<Integer> partitions) {
        parkedStreams.redriveRequested(partitions).forEach(this::redrive);
    }

    private void redrive(ParkedStream parked) {
        long position = handler.positions(Set.of(parked.stream())).getOrDefault(parked.stream(), 0L);
        for (RecordedEvent event : inOrder(deadLetters.of(parked)).tailMap(position, false).values()) {
            try {
                if (event.version() != position + 1) {
                    throw new IllegalStateException("gap: version %d came where %d was expected".formatted(event.version(), position + 1));
                }
                handler.apply(List.of(event));
                position = event.version();
            } catch (RuntimeException e) {
                if (Transience.isIn(e)) {
                    throw e;
                }
                LOG.error("{} stays parked at version {}", parked.stream(), event.version(), e);
                parkedStreams.stillParked(parked.stream(), event.version(), e.toString());
                return;
            }
        }
        parkedStreams.unpark(parked.stream());
        LOG.info("{} is taken back at version {}", parked.stream(), position);
    }

    private static NavigableMap<Long, RecordedEvent> inOrder(List<RecordedEvent> waiting) {
        NavigableMap<Long, RecordedEvent> byVersion = new TreeMap<>();
        waiting.forEach(event -> byVersion.putIfAbsent(event.version(), event));
        return byVersion;
    }
}
