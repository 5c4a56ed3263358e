package dev.shinchoku.system;

import java.util.List;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
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

        System.out.println(Shinchoku.mustRun(SystemUnderTest.SYSTEM.layout(), "rebuild", "reporting").said());
        accepted.areShownOnce();
        Shinchoku.mustRun(SystemUnderTest.SYSTEM.layout(), "reconcile");
    }

    private static void dropReportingsDatabase() {
        try (MongoClient client = MongoClients.create(SystemUnderTest.SYSTEM.mongoUri())) {
            client.getDatabase("reporting").drop();
        }
    }
}
