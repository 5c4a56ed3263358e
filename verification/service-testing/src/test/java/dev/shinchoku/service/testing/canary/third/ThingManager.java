package dev.shinchoku.service.testing.canary.third;

/** Wrong: a name that tells nothing, in a cycle. */
public class ThingManager {
    public static final Class<?> OTHER = Other.class;

    /** Wrong as well. */
    static final class Other {
        dev.shinchoku.service.testing.canary.unmarked.Loop loop = new dev.shinchoku.service.testing.canary.unmarked.Loop();
    }
}
