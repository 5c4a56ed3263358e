package dev.shinchoku.intake.draft.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.shinchoku.intake.draft.Draft;
import dev.shinchoku.intake.draft.DraftContent;
import dev.shinchoku.intake.draft.Drafts;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.testservers.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoDraftsTest {
    private static final Instant NOON = Instant.parse("2025-04-01T03:00:00Z");

    private final List<MongoClient> clients = new ArrayList<>();
    private final String database = "drafts-" + UUID.randomUUID();
    private final ReportId report = new ReportId("cs2024-final", "m1", "mofa");

    @AfterEach
    void dropAll() {
        clients.getFirst().getDatabase(database).drop();
        clients.forEach(MongoClient::close);
    }

    @Test
    void another_instance_finds_the_draft_as_it_was_saved() {
        Draft begun = drafts().begin(draft(report, 0, "一")).orElseThrow();

        assertThat(drafts().load(report)).contains(begun);
        assertThat(begun.version()).isEqualTo(1);
    }

    @Test
    void a_submitted_draft_goes_unless_somebody_went_on_writing() {
        Drafts drafts = drafts();
        drafts.begin(draft(report, 0, "一"));
        drafts.replace(draft(report, 1, "二"));

        drafts.submitted(report, 1);
        assertThat(drafts.load(report)).isPresent();
        drafts.submitted(report, 2);
        drafts.submitted(report, 2);
        assertThat(drafts.load(report)).isEmpty();
        assertThat(drafts.replace(draft(report, 2, "三"))).isEmpty();
        assertThat(drafts.begin(draft(report, 0, "三")).orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void of_fifty_that_begin_at_once_one_does_on_each_report() throws Exception {
        Drafts drafts = drafts();
        List<Callable<Optional<Draft>>> officers = IntStream.range(0, 50).<Callable<Optional<Draft>>>mapToObj(i -> () -> drafts.begin(draft(
                new ReportId("cs2024-final", "m" + i % 5, "mofa"), 0, "officer " + i))).toList();

        List<Draft> begun = new ArrayList<>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var officer : callers.invokeAll(officers)) {
                officer.get().ifPresent(begun::add);
            }
        }

        assertThat(begun).hasSize(5).allSatisfy(draft -> assertThat(drafts.load(draft.reportId())).contains(draft));
    }

    private Drafts drafts() {
        MongoClient client = MongoClients.create(TestServers.mongo().uri());
        clients.add(client);
        return new MongoDrafts(client.getDatabase(database));
    }

    private static Draft draft(ReportId report, long over, String results) {
        return new Draft(report, over, "mofa-officer", NOON, 1, new DraftContent(Optional.empty(), Optional.of(results), Optional.empty(),
                List.of(), List.of(), Optional.empty(), List.of(), Optional.empty(), List.of()));
    }
}
