package dev.shinchoku.service.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.eventlog.EventLog;
import dev.shinchoku.eventlog.EventStream;
import dev.shinchoku.eventlog.IdempotencyKey;
import dev.shinchoku.eventlog.NewEvent;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.mongo.AppendObserver;
import dev.shinchoku.eventlog.mongo.AppendSettings;
import dev.shinchoku.eventlog.mongo.MongoEventLog;
import dev.shinchoku.service.events.Decisions.Decided;
import dev.shinchoku.service.events.Decisions.Outcome;
import dev.shinchoku.testservers.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class DecisionsTest {
    private static final String STREAM = "round/2026-final";

    private final MongoClient client = MongoClients.create(TestServers.mongo().uri());
    private final MongoDatabase database = client.getDatabase("decisions" + UUID.randomUUID().toString().substring(0, 8));
    private final MongoEventLog log = new MongoEventLog(database, AppendSettings.DEFAULT, AppendObserver.NONE);
    private final Request request = new Request(Actor.system("test"), Instant.now(), Optional.of(new IdempotencyKey("test", UUID
            .randomUUID().toString(), "same")), OptionalLong.empty());

    @AfterEach
    void close() {
        log.close();
        database.drop();
        client.close();
    }

    @Test
    void a_request_whose_first_try_is_stored_while_it_is_repeated_gets_that_ones_answer() {
        assertThat(open(new OvertakenBefore(Step.READING)).event()).isEqualTo(log.read(STREAM).events().stream().findFirst());
        assertThat(log.read(STREAM).events()).hasSize(1);
    }

    @Test
    void also_when_it_is_stored_between_the_reading_of_the_stream_and_the_question_for_the_key() {
        Outcome outcome = open(new OvertakenBefore(Step.ASKING));

        assertThat(outcome.asAnswered().events()).isEqualTo(log.read(STREAM).events()).hasSize(1);
    }

    @Test
    void however_many_repeat_a_request_at_once_all_get_one_answer() throws Exception {
        Callable<Optional<RecordedEvent>> opening = () -> open(log).event();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Optional<RecordedEvent>> answers = callers.invokeAll(Stream.generate(() -> opening).limit(32).toList()).stream().map(
                    done -> done.resultNow()).distinct().toList();

            assertThat(answers).containsExactly(log.read(STREAM).events().stream().findFirst());
        }
    }

    /** What may be done once: whoever comes second is refused. */
    private Outcome open(EventLog from) {
        return new Decisions(from, Optional::empty).on(STREAM, request, stream -> {
            if (!stream.events().isEmpty()) {
                throw new IllegalStateException("There is such a round");
            }
            return Optional.of(new Decided("round-closed.v1", JsonNodeFactory.instance.objectNode().put("roundId", "2026-final")));
        });
    }

    private enum Step {
        READING, ASKING
    }

    /** The real log; the same request is carried out once, as if by another thread, right before the first step of a kind. */
    private final class OvertakenBefore implements EventLog {
        private Optional<Step> before;

        OvertakenBefore(Step before) {
            this.before = Optional.of(before);
        }

        private void step(Step step) {
            if (before.equals(Optional.of(step))) {
                before = Optional.empty();
                open(log);
            }
        }

        @Override
        public RecordedEvent append(NewEvent event) {
            return log.append(event);
        }

        @Override
        public EventStream read(String stream) {
            step(Step.READING);
            return log.read(stream);
        }

        @Override
        public Optional<RecordedEvent> underKey(String caller, String key) {
            step(Step.ASKING);
            return log.underKey(caller, key);
        }

        @Override
        public void readAll(Consumer<RecordedEvent> reader) {
            log.readAll(reader);
        }
    }
}
