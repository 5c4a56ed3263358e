package dev.shinchoku.eventlog.mongo;

import java.time.Duration;

/** Is told of every group commit, whatever it came to. */
public interface AppendObserver {
    AppendObserver NONE = (_, _) -> {};

    void committed(int events, Duration took);
}
