package dev.shinchoku.eventlog.mongo;

import dev.shinchoku.eventlog.AppendRefused.IdempotencyKeyTaken;
import dev.shinchoku.eventlog.AppendUncertain;
import dev.shinchoku.eventlog.EventLog;
import dev.shinchoku.eventlog.IdempotencyKey;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.TestEvents;

/** Asks until it has an answer, as a service does for its clients. */
final class IdempotentCaller {
    private IdempotentCaller() {}

    static RecordedEvent append(EventLog log, String stream) {
        IdempotencyKey key = new IdempotencyKey("client", stream, "body");
        for (;;) {
            try {
                return log.append(TestEvents.first(stream).under(key));
            } catch (IdempotencyKeyTaken _) {
                return log.underKey(key.client(), key.key()).orElseThrow();
            } catch (AppendUncertain _) {
                Thread.onSpinWait();
            }
        }
    }
}
