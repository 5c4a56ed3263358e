package dev.shinchoku.eventlog.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.eventlog.TestEvents;
import dev.shinchoku.eventlog.TestLog;
import dev.shinchoku.eventlog.archive.ArchiveRefused.UnfitTarget;
import dev.shinchoku.eventlog.relay.Lease;
import dev.shinchoku.eventlog.relay.MongoLease;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreTest {
    private static final RestoreOptions DISCARDING = new RestoreOptions(true, false, Optional.empty());

    @TempDir
    private Path folder;

    private final TestSystem system = new TestSystem();
    private Path backup = Path.of("");

    @BeforeEach
    void take() throws Exception {
        backup = system.filled().backup(folder).folder();
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void a_log_that_holds_events_is_never_touched() {
        List<Document> before = system.documents(0);
        assertThatThrownBy(() -> system.restore(backup)).isInstanceOf(UnfitTarget.class).hasMessageContaining("is not empty");
        assertThatThrownBy(() -> system.restore(backup, DISCARDING)).isInstanceOf(UnfitTarget.class);
        assertThat(system.documents(0)).isEqualTo(before);
    }

    @Test
    void one_log_that_holds_events_is_enough_to_refuse() {
        system.database(0).drop();
        assertThatThrownBy(() -> system.restore(backup)).isInstanceOf(UnfitTarget.class);
        assertThat(system.documents(0)).isEmpty();
    }

    @Test
    void a_restored_system_is_not_restored_again() {
        system.drop();
        system.restore(backup);
        assertThatThrownBy(() -> system.restore(backup)).isInstanceOf(UnfitTarget.class).hasMessageContaining("is not empty");
    }

    @Test
    void a_service_that_had_started_on_the_empty_database_does_no_harm() {
        system.drop();
        system.log(0).close();
        Lease lease = new MongoLease(system.database(0), Duration.ofSeconds(10));
        Lease.Term term = lease.acquire("relay").orElseThrow();
        assertThatThrownBy(() -> system.restore(backup)).isInstanceOf(UnfitTarget.class).hasMessageContaining("is running");
        lease.release(term);
        system.restore(backup);
        assertThat(system.documents(0)).hasSize(12);
    }

    @Test
    void views_of_an_earlier_life_are_told_and_go_when_asked() {
        system.drop();
        system.views().getCollection("states").insertOne(new Document("_id", "s0").append("version", 9));
        system.database(1).getCollection("relays").insertOne(new Document("_id", "relay").append("storedAt", new org.bson.BsonTimestamp(
                9, 9)));
        assertThatThrownBy(() -> system.restore(backup)).isInstanceOf(UnfitTarget.class).hasMessageContaining("--discard-derived");
        assertThat(system.documents(0)).isEmpty();
        system.restore(backup, DISCARDING);
        assertThat(system.views().getCollection("states").countDocuments()).isZero();
        assertThat(system.database(1).getCollection("relays").countDocuments()).as("a relay begins at the beginning").isZero();
    }

    @Test
    void a_refused_restore_leaves_a_place_that_takes_events() {
        system.drop();
        Derived stubborn = new Derived() {
            @Override
            public Optional<String> remains() {
                return Optional.empty();
            }

            @Override
            public void discard() {
                throw new IllegalStateException("topics cannot be removed");
            }
        };
        Restore restore = new Restore(system.client, system.contents, List.of(stubborn), _ -> {});
        assertThatThrownBy(() -> restore.of(backup, DISCARDING)).hasMessageContaining("topics cannot be removed");
        try (TestLog log = system.log(0)) {
            log.log.append(TestEvents.first("new"));
        }
    }

    @Test
    void a_closed_place_takes_no_event() {
        system.drop();
        Place place = new Place(system.client, system.contents.collections().getFirst());
        place.close();
        assertThatThrownBy(() -> system.database(0).getCollection("events").insertOne(new Document("stream", "s"))).hasMessageContaining(
                "failed validation");
        place.open();
        system.database(0).getCollection("events").insertOne(new Document("stream", "s"));
        assertThatThrownBy(place::close).isInstanceOf(UnfitTarget.class).hasMessageContaining("Somebody wrote");
    }
}
