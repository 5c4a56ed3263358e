package dev.shinchoku.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.shinchoku.system.Shinchoku.Ran;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody deletes reporting's whole database while the system runs. */
@Tag("faults")
class LostViewsTest {
    @Test
    void one_call_makes_all_views_whole_again() throws Exception {
        List<String> reports = SampleRound.open(SampleRound.samplePages()).reportIds();
        AcceptedUpdates accepted;
        try (Updates updates = Updates.submit(reports, 200)) {
            updates.awaitTheFirstQuarter();
            dropReportingsDatabase();
            accepted = updates.accepted();
        }

        Ran rebuilt = Shinchoku.run(SystemUnderTest.SYSTEM.layout(), "rebuild", "reporting");
        System.out.println(rebuilt.said());
        assertThat(rebuilt.exit()).as(rebuilt.said()).isZero();
        accepted.areShownOnce();
        Ran reconciled = Shinchoku.run(SystemUnderTest.SYSTEM.layout(), "reconcile");
        assertThat(reconciled.exit()).as(reconciled.said()).isZero();
    }

    private static void dropReportingsDatabase() {
        try (MongoClient client = MongoClients.create(SystemUnderTest.SYSTEM.mongoUri())) {
            client.getDatabase("reporting").drop();
        }
    }
}
