package dev.shinchoku.intake.telling;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The queue of mails. A message is queued once, however often it is offered; it is sent by whoever claims it, and given to another when the
 * claim runs out. The database's clock judges.
 */
public interface Messages {
    /** Queues those that are not known yet, whatever became of them. */
    void offer(Collection<Message> messages);

    /** A message to send now; nobody else gets it for as long as the claim lasts. */
    Optional<Claimed> claim(Duration length);

    /** The messages of a digest: those that waited for one when it was queued, and the same at each try. */
    List<Message> gathered(Message digest);

    /** It was handed over to the mail server, and with it what was gathered in it. */
    void sent(Message message);

    /** There was nothing to send any more. */
    void dropped(Message message, String reason);

    void postponed(Message message, Duration pause, String problem);

    void failed(Message message, String problem);

    /** Gives up what was queued before; tells how many that were. */
    long expire(Instant queuedBefore);

    long waiting();

    /** When the oldest that could have been sent was queued. */
    Optional<Instant> oldest();

    /** The last messages to somebody, the newest first. */
    List<Told> lastTo(String recipient, int limit);

    /** @param attempts this one included */
    record Claimed(Message message, int attempts) {}

    /** @param state waiting, sent, dropped, failed or expired */
    record Told(String id, Kind kind, String roundId, String state, Instant at, Optional<Instant> sentAt, Optional<String> problem) {}
}
