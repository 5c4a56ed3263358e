package dev.shinchoku.service.views;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes when the serving views are up to date for the first time. Views that know much less than what was read for them have been lost, with
 * their database or by hand: only a rebuild makes them whole again, since Kafka remembers that they were read.
 */
public final class Wholeness {
    private static final Logger LOG = LoggerFactory.getLogger(Wholeness.class);
    private static final long NEARLY = 500;
    /** Topics hold more messages than there are events where they were sent again, but not ten times as many. */
    private static final long MUCH_LESS = 10;

    private final GenerationStore store;
    private final Views views;
    private final Offsets offsets;
    private final String service;
    private volatile boolean lost;

    public Wholeness(GenerationStore store, Views views, Offsets offsets, String service) {
        this.store = store;
        this.views = views;
        this.offsets = offsets;
        this.service = service;
    }

    /** Whether what is served has been lost. Views that are mended in place cannot tell. */
    public boolean isLost() {
        return lost;
    }

    public void step(Generations now) {
        if (now.whole()) {
            lost = false;
            return;
        }
        String group = now.serving().of(service);
        Progress read = offsets.progress(group, group);
        tell(!views.collections().isEmpty() && views.events(now.serving()) * MUCH_LESS < read.done());
        if (!lost && read.remaining() <= NEARLY) {
            store.nowWhole(now.serving());
        }
    }

    private void tell(boolean isLost) {
        if (isLost && !lost) {
            LOG.error("The views are lost. Rebuild them: POST /api/v1/ops/rebuilds");
        }
        lost = isLost;
    }
}
