package dev.shinchoku.intake.telling.webhook;

import dev.shinchoku.intake.telling.webhook.Deliveries.Answer;

/** Calls an address once, within a bounded time, and never goes where the answer points. Every failure is an answer. */
public interface Calling {
    Answer call(String url, Envelope envelope);
}
