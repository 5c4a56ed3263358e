package dev.shinchoku.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import dev.shinchoku.local.launcher.Part;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kills a part with SIGKILL while updates are being submitted, and starts it again. No update is lost or doubled, with no manual step. */
class KilledUnderLoadTest {
    private static final int UPDATES = Integer.getInteger("shinchoku.updates", 300);

    @ParameterizedTest
    @EnumSource(value = Part.class, names = {"MEASURES", "INTAKE", "REPORTING", "KAFKA", "MONGODB"})
    void every_update_that_was_accepted_is_kept_exactly_once(Part killed) throws Exception {
        List<String> reports = SampleRound.open(SampleRound.samplePages()).reportIds();
        AcceptedUpdates accepted;
        try (Updates updates = Updates.submit(reports, UPDATES)) {
            updates.awaitTheFirstQuarter();
            SystemUnderTest.SYSTEM.kill(killed);
            SystemUnderTest.SYSTEM.start(killed);
            accepted = updates.accepted();
        }
        assertThat(accepted.receipts()).hasSize(UPDATES);
        accepted.areKept();
    }
}
