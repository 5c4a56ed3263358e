package dev.shinchoku.eventlog.consume;

import java.time.Duration;

/** Pauses between attempts. An interrupted pause just ends early. */
final class Pauses {
    private Pauses() {}

    static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
