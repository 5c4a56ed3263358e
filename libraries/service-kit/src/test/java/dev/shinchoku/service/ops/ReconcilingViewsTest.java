package dev.shinchoku.service.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.consume.AppliedHead;
import dev.shinchoku.eventlog.consume.EventHandler;
import dev.shinchoku.eventlog.consume.MongoParkedStreams;
import dev.shinchoku.testservers.TestServers;
import dev.shinchoku.service.events.ByKind;
import dev.shinchoku.service.events.Topics;
import dev.shinchoku.service.ops.Reconciliation.Difference;
import dev.shinchoku.service.ops.Reconciliation.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReconcilingViewsTest {
    private final MongoClient client = MongoClients.create(TestServers.mongo().uri());
    private final List<AppliedHead> view = new ArrayList<>();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void a_view_that_has_what_the_log_has_agrees() {
        view.addAll(List.of(head("report/a", 3, "x"), head("report/b", 1, "y")));
        Reconciliation told = compare(head("report/a", 3, "x"), head("report/b", 1, "y"));
        assertThat(told.agrees()).isTrue();
        assertThat(told.streams()).isEqualTo(2);
        assertThat(told.same()).isEqualTo(2);
        assertThat(told.differences()).isEmpty();
    }

    @Test
    void each_way_to_differ_is_told_apart() {
        view.addAll(List.of(head("report/ahead", 4, "x"), head("report/behind", 2, "x"), head("report/changed", 1, "x"), head("report/same",
                1,
                "x"), head("report/unexpected", 1, "x")));
        Reconciliation told = compare(head("report/ahead", 3, "w"), head("report/behind", 3, "z"), head("report/changed", 1, "y"), head(
                "report/missing", 1, "x"), head("report/same", 1, "x"), head("report/zero", 2, "x"));
        assertThat(told.agrees()).isFalse();
        assertThat(told.streams()).isEqualTo(6);
        assertThat(List.of(told.same(), told.behind(), told.ahead(), told.missing(), told.differing(), told.unexpected())).containsExactly(
                1L,
                1L, 1L, 2L, 1L, 1L);
        assertThat(told.differences()).extracting(difference -> difference.stream() + " " + difference.standing()).containsExactly(
                "report/ahead AHEAD", "report/behind BEHIND", "report/changed DIFFERING", "report/missing MISSING",
                "report/unexpected UNEXPECTED", "report/zero MISSING");
        assertThat(told.differences().getFirst()).isEqualTo(new Difference("report/ahead", Standing.AHEAD, Optional.of(3L), Optional.of(
                "w"),
                Optional.of(4L), Optional.of("x")));
    }

    @Test
    void what_was_written_before_hashes_were_kept_is_unknown_and_no_difference() {
        view.add(new AppliedHead("report/old", 2, Optional.empty()));
        Reconciliation told = compare(head("report/old", 2, "x"));
        assertThat(told.unknown()).isEqualTo(1);
        assertThat(told.agrees()).isTrue();
    }

    @Test
    void kinds_that_a_view_has_no_use_for_are_not_missed() {
        Reconciliation told = compare(head("report/a", 1, "x"), head("round/a", 1, "x"), head("round/b", 1, "x"));
        assertThat(told.missing()).isEqualTo(1);
        assertThat(told.passedOver()).isEqualTo(2);
    }

    @Test
    void of_many_differences_the_first_hundred_are_told() {
        for (int i = 0; i < 150; i++) {
            view.add(head("report/%03d".formatted(i), 1, "x"));
        }
        Reconciliation told = compare();
        assertThat(told.unexpected()).isEqualTo(150);
        assertThat(told.differences()).hasSize(100);
    }

    private Reconciliation compare(AppliedHead... log) {
        EventHandler reports = new Fixed(view);
        return ReconcilingViews.compare(new ConsumedTopic(Topics.PROGRESS, new ByKind(Map.of("report", reports)), new MongoParkedStreams(
                client.getDatabase("r" + UUID.randomUUID().toString().substring(0, 8)), Topics.PROGRESS)), List.of(log).iterator());
    }

    private static AppliedHead head(String stream, long version, String hash) {
        return new AppliedHead(stream, version, Optional.of(hash));
    }

    private record Fixed(List<AppliedHead> applied) implements EventHandler {
        @Override
        public boolean knows(String type) {
            return true;
        }

        @Override
        public Map<String, Long> positions(Collection<String> streams) {
            return applied.stream().filter(head -> streams.contains(head.stream())).collect(Collectors.toMap(AppliedHead::stream,
                    AppliedHead::version));
        }

        @Override
        public void heads(String prefix, Consumer<AppliedHead> reader) {
            applied.stream().filter(head -> head.stream().startsWith(prefix)).sorted(Comparator.comparing(AppliedHead::stream)).forEach(
                    reader);
        }

        @Override
        public void apply(List<RecordedEvent> events) {
            throw new UnsupportedOperationException("These heads are fixed");
        }
    }
}
