package dev.shinchoku.intake.telling;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.Unquoted;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Makes messages of events. The same events may come again, from anywhere: each message is queued once. An event that is too old, or from
 * before telling was switched on, is passed over and counted, so that no rebuilding, restoring or late start mails about the past.
 */
@Service
public class QueueingMessages implements Hearing, Noting {
    private static final Logger LOG = LoggerFactory.getLogger(QueueingMessages.class);

    private final Messages messages;
    private final People people;
    private final Owed owed;
    private final TellingSettings settings;
    private final Clock clock;
    private final Recency recency;
    private final Counter passedOver;

    QueueingMessages(Messages messages, People people, Owed owed, Marks marks, TellingSettings settings, Clock clock,
            MeterRegistry meters) {
        this.messages = messages;
        this.people = people;
        this.owed = owed;
        this.settings = settings;
        this.clock = clock;
        this.recency = new Recency(marks.firstStart(clock.instant()), settings.oldest());
        this.passedOver = Counter.builder("shinchoku.messages.passed.over").description(
                "Events that nobody was mailed about: too old, or from before telling was switched on").register(meters);
    }

    @Override
    public void hear(List<RecordedEvent> events) {
        List<Message> all = new ArrayList<>();
        for (RecordedEvent event : events) {
            noteOf(event).ifPresent(note -> newsOf(note).forEach(all::add));
        }
        messages.offer(all);
    }

    /** What is overdue stands in the day's digest. */
    @Override
    public void tell(Note note) {
        if (note.kind() != Kind.OVERDUE) {
            messages.offer(messagesOf(note).toList());
        }
    }

    private Optional<Note> noteOf(RecordedEvent event) {
        try {
            Optional<Note> note = Notes.of(event, settings.gathering());
            if (note.isPresent() && !recency.isNews(event.time(), clock.instant())) {
                passedOver.increment();
                return Optional.empty();
            }
            return note;
        } catch (RuntimeException e) {
            LOG.error("Nobody is told of the event {} ({}), which cannot be read: {}", event.id(), event.type(), Unquoted.of(e));
            passedOver.increment();
            return Optional.empty();
        }
    }

    private Stream<Message> messagesOf(Note note) {
        return recipients(note).map(person -> Message.to(person, note));
    }

    private Stream<Person> recipients(Note note) {
        return note.ministry().map(Stream::of).orElseGet(() -> owed.askedIn(note.roundId()).stream()).flatMap(code -> people.of(code)
                .stream())
                .filter(person -> person.wants(note.kind())).filter(person -> note.role().isEmpty() || person.isMailbox() || person.has(note
                        .role().get()));
    }

    /** What happened before somebody wanted to be told is no news to them; a reminder is about what is so now. */
    private Stream<Message> newsOf(Note note) {
        return recipients(note).filter(person -> !note.at().isBefore(person.since())).map(person -> Message.to(person, note));
    }
}
