package dev.shinchoku.service.events;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.shinchoku.eventlog.AppendRefused;
import dev.shinchoku.eventlog.EventLog;
import dev.shinchoku.eventlog.EventStream;
import dev.shinchoku.eventlog.IdempotencyKey;
import dev.shinchoku.eventlog.NewEvent;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.service.problem.Problems;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a decision on a stream durable: reads the stream, lets the decision be made on it, appends the event. When somebody else was faster
 * the decision is made anew on what is there then, so no event is lost and none rests on a stale state. A request that was answered before,
 * by its idempotency key, gets its event again.
 */
public final class Decisions {
    private static final int ATTEMPTS = 20;

    private final EventLog log;
    private final Supplier<Optional<String>> traceparent;

    public Decisions(EventLog log, Supplier<Optional<String>> traceparent) {
        this.log = log;
        this.traceparent = traceparent;
    }

    /**
     * @param decide gives the event that the command comes to, or nothing where it changes nothing; throws to refuse
     * @throws dev.shinchoku.service.problem.Problem.Refused 412 when {@code If-Match} is stale, 422 when the key was used for another request
     */
    public Outcome on(String stream, Request request, Function<EventStream, Optional<Decided>> decide) {
        for (int attempt = 1;; attempt++) {
            EventStream history = log.read(stream);
            // Asked after the reading: of what was read, nothing is this request's own then, and a refusal is about somebody else's.
            Optional<RecordedEvent> answered = request.idempotencyKey().flatMap(this::answered);
            if (answered.isPresent()) {
                return new Outcome(log.read(stream), answered);
            }
            mustMatch(request, history);
            Optional<NewEvent> next = decide.apply(history).map(decided -> event(decided, history, request));
            if (next.isEmpty()) {
                return new Outcome(history, Optional.empty());
            }
            try {
                return new Outcome(history, Optional.of(log.append(next.get())));
            } catch (AppendRefused.VersionConflict | AppendRefused.IdempotencyKeyTaken e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Optional<RecordedEvent> answered(IdempotencyKey key) {
        Optional<RecordedEvent> event = log.underKey(key.client(), key.key());
        if (event.flatMap(RecordedEvent::idempotencyKey).filter(used -> !used.fingerprint().equals(key.fingerprint())).isPresent()) {
            throw Problems.keyReused().refuse();
        }
        return event;
    }

    private static void mustMatch(Request request, EventStream history) {
        long current = history.head().version();
        if (request.expectedVersion().orElse(current) != current) {
            throw Problems.stale(request.expectedVersion().orElseThrow(), current, lastChange(history)).refuse();
        }
    }

    private static String lastChange(EventStream history) {
        if (history.events().isEmpty()) {
            return "There is nothing yet.";
        }
        RecordedEvent last = history.events().getLast();
        return "%s made that one at %s.".formatted(last.actor().subject(), last.time());
    }

    private NewEvent event(Decided decided, EventStream history, Request request) {
        return new NewEvent(history.head(), decided.type(), decided.data(), request.actor(), request.now(), request.idempotencyKey(),
                traceparent.get());
    }

    /** An event that a decision came to. */
    public record Decided(String type, ObjectNode data) {
        public static <E> Decided of(EventCodec<E> codec, E event) {
            return new Decided(codec.typeOf(event), codec.encode(event));
        }
    }

    /**
     * @param before the stream as the decision found it
     * @param event the event that was stored, now or when the request was first answered; empty where nothing had to change
     */
    public record Outcome(EventStream before, Optional<RecordedEvent> event) {
        /** The stream with the event, as it is now. */
        public EventStream after() {
            return event.filter(stored -> stored.version() > before.head().version()).map(before::followedBy).orElse(before);
        }

        /** The stream up to the event: what a request that is repeated was told the first time. */
        public EventStream asAnswered() {
            long last = event.map(RecordedEvent::version).orElse(Long.MAX_VALUE);
            return new EventStream(before.name(), after().events().stream().filter(each -> each.version() <= last).toList());
        }
    }
}
