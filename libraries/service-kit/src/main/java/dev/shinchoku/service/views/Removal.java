package dev.shinchoku.service.views;

import java.time.Duration;
import java.util.List;

import dev.shinchoku.service.views.Generations.Retired;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes generations that are out of use, collections first and the note last: whoever dies in between leaves the note, and another does it
 * again. Now and then what nobody knows goes too.
 */
public final class Removal {
    private static final Logger LOG = LoggerFactory.getLogger(Removal.class);
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(10);

    private final GenerationStore store;
    private final List<String> collections;
    private final Offsets offsets;
    private final String service;
    private final Duration grace;
    private long sweptAtNanos = System.nanoTime();

    /** @param collections all that a service has for each generation, by their names in the first */
    public Removal(GenerationStore store, List<String> collections, Offsets offsets, String service, Duration grace) {
        this.store = store;
        this.collections = List.copyOf(collections);
        this.offsets = offsets;
        this.service = service;
        this.grace = grace;
    }

    public void step(Generations now) {
        now.retired().stream().filter(old -> old.ago().compareTo(grace) > 0).forEach(this::remove);
        if (System.nanoTime() - sweptAtNanos > BETWEEN_SWEEPS.toNanos()) {
            sweptAtNanos = System.nanoTime();
            store.dropUnknown();
        }
    }

    private void remove(Retired old) {
        Generation generation = old.generation();
        if (offsets.forget(generation.of(service))) {
            store.drop(generation, collections);
            store.removed(generation);
            LOG.info("The views {} are removed", generation.isFirst() ? "of the beginning" : generation.id());
        }
    }
}
