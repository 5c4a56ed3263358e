package dev.shinchoku.service.views;

import java.util.Optional;

import dev.shinchoku.service.views.Generations.Building;
import dev.shinchoku.service.views.Generations.Phase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves a rebuild on. Every instance does so every second; each step is a conditional write, so one of them takes it, and the next step can be
 * taken by any.
 * <p>
 * The views change hands only when, on every partition, the new ones have applied all that the old ones had when they stopped, so nothing that
 * was seen is ever gone again; and only when they know at least as many events, so that topics that were lost never empty the pages.
 */
public final class Rebuilding {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);

    private final GenerationStore store;
    private final Views views;
    private final Offsets offsets;
    private final String service;
    private final long handOverBelow;
    private volatile Progress progress = Progress.UNKNOWN;

    public Rebuilding(GenerationStore store, Views views, Offsets offsets, String service, long handOverBelow) {
        this.store = store;
        this.views = views;
        this.offsets = offsets;
        this.service = service;
        this.handOverBelow = handOverBelow;
    }

    /** As of the last step. */
    public Progress progress() {
        return progress;
    }

    public void step(Generations now) {
        now.building().ifPresentOrElse(building -> step(now.serving(), building), () -> progress = Progress.UNKNOWN);
    }

    private void step(Generation serving, Building building) {
        boolean servingStandsStill = offsets.isLeft(serving.of(service));
        Progress seen = offsets.progress(serving.of(service), building.generation().of(service));
        progress = seen;
        next(serving, building, seen, servingStandsStill).ifPresent(phase -> {
            if (store.move(building.generation(), building.phase(), phase)) {
                LOG.info("The rebuild {} goes from {} to {} with {} of {} messages applied", building.generation().id(), building.phase(),
                        phase, seen.done(), seen.total());
            }
        });
    }

    private Optional<Phase> next(Generation serving, Building building, Progress seen, boolean servingStandsStill) {
        return switch (building.phase()) {
            case BUILDING -> isNear(seen) ? Optional.of(Phase.HANDING_OVER) : Optional.empty();
            case HELD -> isNear(seen) && knowsEnough(serving, building)
                    ? Optional.of(Phase.HANDING_OVER)
                    : Optional.empty();
            case HANDING_OVER -> servingStandsStill && seen.level() ? handOver(serving, building) : Optional.empty();
        };
    }

    /** Not before the new ones are being read at all: what serves stands still from then on. */
    private boolean isNear(Progress seen) {
        return seen.remaining() <= handOverBelow && (seen.done() > 0 || seen.total() == 0);
    }

    private Optional<Phase> handOver(Generation serving, Building building) {
        if (!knowsEnough(serving, building)) {
            return Optional.of(Phase.HELD);
        }
        if (store.switchTo(building.generation())) {
            LOG.info("The views {} serve from now on, those before are removed soon", building.generation().id());
        }
        return Optional.empty();
    }

    private boolean knowsEnough(Generation serving, Building building) {
        return building.evenIfLess() || views.events(building.generation()) >= views.events(serving);
    }
}
