package dev.shinchoku.local.launcher;

import java.time.Duration;

import dev.shinchoku.local.LocalServerException;

/** The time between one look and the next at something that others are doing. */
public final class Pause {
    private Pause() {}

    public static void of(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalServerException("Interrupted.", e);
        }
    }
}
