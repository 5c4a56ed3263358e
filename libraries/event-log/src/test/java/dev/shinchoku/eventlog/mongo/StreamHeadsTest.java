package dev.shinchoku.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.MongoDatabase;
import dev.shinchoku.eventlog.TestDatabase;
import dev.shinchoku.eventlog.TestEvents;
import dev.shinchoku.eventlog.consume.AppliedHead;
import org.junit.jupiter.api.Test;

class StreamHeadsTest {
    private final MongoDatabase database = TestDatabase.create();

    @Test
    void the_last_event_of_every_stream_is_told_in_the_order_of_names() {
        try (MongoEventLog log = new MongoEventLog(database, AppendSettings.DEFAULT, AppendObserver.NONE)) {
            assertThat(heads()).isEmpty();
            TestEvents.append(log, "b", 5);
            TestEvents.append(log, "a", 12);
            TestEvents.append(log, "c", 1);
            assertThat(heads()).isEqualTo(List.of("a", "b", "c").stream().map(name -> log.read(name).head()).map(head -> new AppliedHead(
                    head
                            .stream(), head.version(), Optional.of(head.hash()))).toList());
        }
    }

    private List<AppliedHead> heads() {
        List<AppliedHead> heads = new ArrayList<>();
        new StreamHeads(MongoEventLog.eventsOf(database)).read(heads::add);
        return heads;
    }
}
