package dev.shinchoku.service.testing.canary.unmarked;

import dev.shinchoku.service.testing.canary.third.ThingManager;

/** Wrong: in a cycle with another feature, and in a package without @NullMarked. */
public class Loop {
    public Class<?> back() {
        return ThingManager.OTHER;
    }
}
