package dev.shinchoku.service.views;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which views a service has, as all its instances see it.
 *
 * @param serving what pages and calls are answered from
 * @param whole whether the serving ones have once been up to date
 * @param building what is to serve next
 * @param retired what served or was built before, and is to be removed
 * @param ended how the latest rebuilds ended, oldest first
 */
public record Generations(Generation serving, boolean whole, Optional<Building> building, List<Retired> retired, List<Ended> ended) {
    /** Before the first rebuild, and after the loss of the database. */
    public static final Generations NONE = new Generations(Generation.FIRST, false, Optional.empty(), List.of(), List.of());

    /** The generations that are to read the topics now. While the views are handed over, what serves stands still: so nothing goes back. */
    public Set<Generation> reading() {
        Stream<Generation> served = building.filter(next -> next.phase() == Phase.HANDING_OVER).isPresent()
                ? Stream.empty()
                : Stream.of(serving);
        return Stream.concat(served, building.stream().map(Building::generation)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether anybody may still read or write this generation. */
    public boolean know(Generation generation) {
        return generation.equals(serving) || building.filter(next -> next.generation().equals(generation)).isPresent() || retired.stream()
                .anyMatch(old -> old.generation().equals(generation));
    }

    /** Where a rebuild stands. */
    public enum Phase {
        /** Reads the topics from their beginning; the serving views go on. */
        BUILDING,
        /** Has read all there was, and knows less than the serving views: somebody has to look. */
        HELD,
        /** The serving views stand still until the new ones are level, for a second or two. */
        HANDING_OVER
    }

    /**
     * @param operation id of the operation that asked for it
     * @param evenIfLess whether it may serve even when it knows less than what serves, as after the restore of an older backup
     */
    public record Building(Generation generation, Instant requestedAt, String operation, String reason, boolean evenIfLess, Phase phase) {
        public Building in(Phase next) {
            return new Building(generation, requestedAt, operation, reason, evenIfLess, next);
        }
    }

    /** @param ago how long it has been out of use, by the database's clock */
    public record Retired(Generation generation, Duration ago) {}

    public record Ended(Generation generation, String operation, Outcome outcome, Instant requestedAt, Instant endedAt) {}

    /** How a rebuild can end. */
    public enum Outcome {
        SWITCHED, CANCELLED, REPLACED
    }
}
