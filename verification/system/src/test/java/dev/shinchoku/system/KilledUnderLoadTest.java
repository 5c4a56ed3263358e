package dev.shinchoku.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import dev.shinchoku.local.launcher.Part;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kills a part with SIGKILL while updates are being submitted, and starts it again. No update is lost or doubled, with no manual step. */
class KilledUnderLoadTest {
    private static final int UPDATES = Integer.getInteger("shinchoku.updates", 300);

    @Test
    void every_update_that_was_accepted_is_kept_exactly_once() throws Exception {
        keepsWhatWasAcceptedWithout(Part.INTAKE);
    }

    @ParameterizedTest
    @Tag("faults")
    @EnumSource(value = Part.class, names = {"MEASURES", "REPORTING", "KAFKA", "MONGODB"})
    void and_so_it_is_whatever_else_was_killed(Part killed) throws Exception {
        keepsWhatWasAcceptedWithout(killed);
    }

    private static void keepsWhatWasAcceptedWithout(Part killed) throws Exception {
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
