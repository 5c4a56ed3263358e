package dev.shinchoku.intake.telling;

import java.util.List;

import com.mongodb.client.MongoDatabase;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.relay.Following;
import dev.shinchoku.service.background.BackgroundWork;
import org.springframework.stereotype.Component;

/**
 * Follows intake's own log, not its topic: what is told does not wait for Kafka, and a republication tells nobody again. The place in the log is
 * saved only after every listener has taken the events in for good.
 */
@Component
class FollowingEvents extends BackgroundWork {
    private final Following following;

    FollowingEvents(MongoDatabase database, List<Hearing> hearing) {
        super("telling");
        this.following = new Following("telling", database, events -> hear(events, hearing));
    }

    private static void hear(List<RecordedEvent> events, List<Hearing> hearing) {
        hearing.forEach(one -> one.hear(events));
    }

    @Override
    protected void begin() {
        following.start();
    }

    @Override
    protected void end() {
        following.close();
    }
}
