package dev.shinchoku.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.shinchoku.system.Shinchoku.Ran;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody deletes all topics while updates are being submitted. */
@Tag("faults")
class LostTopicsTest {
    @Test
    void all_is_whole_again_by_itself_and_can_be_sent_once_more() throws Exception {
        List<String> reports = SampleRound.open(SampleRound.samplePages()).reportIds();
        AcceptedUpdates accepted;
        try (Updates updates = Updates.submit(reports, 200)) {
            updates.awaitTheFirstQuarter();
            deleteAllTopics();
            accepted = updates.accepted();
        }
        accepted.areShownOnce();

        Ran ran = Shinchoku.mustRun(SystemUnderTest.SYSTEM.layout(), "republish");
        assertThat(ran.said()).containsPattern("measures: .* sent again, done").containsPattern("intake: .* sent again, done");
        accepted.areShownOnce();
        Shinchoku.mustRun(SystemUnderTest.SYSTEM.layout(), "reconcile");

        // New views meet events on these topics before their predecessors.
        Shinchoku.mustRun(SystemUnderTest.SYSTEM.layout(), "rebuild", "reporting");
        accepted.areShownOnce();
        Shinchoku.mustRun(SystemUnderTest.SYSTEM.layout(), "reconcile");
    }

    private static void deleteAllTopics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", SystemUnderTest.SYSTEM.bootstrapServers()))) {
            Set<String> topics = admin.listTopics().names().get();
            assertThat(topics).contains("shinchoku.measures", "shinchoku.progress");
            admin.deleteTopics(topics).all().get();
        }
    }
}
