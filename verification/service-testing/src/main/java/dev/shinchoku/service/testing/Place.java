package dev.shinchoku.service.testing;

import java.util.Optional;
import java.util.Set;

import com.tngtech.archunit.core.domain.JavaClass;

/**
 * Where a class stands in its service: {@code BASE.FEATURE.LEAF}.
 *
 * @param feature empty at the top of the service
 * @param leaf the technology, as in {@code web}; empty in the feature's core
 */
record Place(Optional<String> feature, Optional<String> leaf) {
    private static final Set<String> LEAVES = Set.of("web", "mongo", "kafka", "metrics");

    /** Empty for a class of another service or a library. */
    static Optional<Place> in(String base, JavaClass type) {
        String name = type.getPackageName();
        if (!name.equals(base) && !name.startsWith(base + ".")) {
            return Optional.empty();
        }
        String[] parts = name.substring(base.length()).split("\\.", -1);
        return Optional.of(new Place(part(parts, 1), part(parts, 2).filter(LEAVES::contains)));
    }

    boolean isCore() {
        return feature.isPresent() && leaf.isEmpty();
    }

    boolean isLeaf() {
        return leaf.isPresent();
    }

    private static Optional<String> part(String[] parts, int index) {
        return parts.length > index ? Optional.of(parts[index]) : Optional.empty();
    }
}
