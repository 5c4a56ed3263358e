package dev.shinchoku.system;

import static dev.shinchoku.local.launcher.Part.INTAKE;
import static dev.shinchoku.local.launcher.Part.MEASURES;
import static dev.shinchoku.local.launcher.Part.REPORTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import dev.shinchoku.local.launcher.LocalSystem;
import dev.shinchoku.local.launcher.Part;
import dev.shinchoku.service.testing.Api;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two instances of each service, restarted one after the other while updates are being submitted to both. */
@Tag("faults")
class RollingRestartTest {
    private static final int UPDATES = Integer.getInteger("shinchoku.updates", 300);
    private static final List<Part> SERVICES = List.of(MEASURES, INTAKE, REPORTING);

    private final LocalSystem first = SystemUnderTest.SYSTEM;
    private final LocalSystem second = new LocalSystem(first.layout().secondInstances(), System.out::println);
    private final AtomicInteger turn = new AtomicInteger();

    @BeforeEach
    void startSecondInstances() {
        second.up(SERVICES);
    }

    @AfterEach
    void stopSecondInstances() {
        second.down();
        SystemUnderTest.bringBack();
    }

    @Test
    void no_update_is_lost_each_5xx_is_mended_by_a_retry_and_one_relay_leads() throws Exception {
        List<String> reports = SampleRound.open(SampleRound.samplePages()).reportIds();
        AcceptedUpdates accepted;
        int before;
        try (Updates updates = Updates.submit(reports, UPDATES, Duration.ofMillis(60_000 / UPDATES), this::eitherIntake)) {
            SERVICES.forEach(this::restartBoth);
            before = updates.acceptedSoFar();
            accepted = updates.accepted();
            System.out.println("Rolling restart: " + updates.answers() + " by status, 0 for a refused connection");
        }
        assertThat(before).as("updates that were accepted while instances were restarted").isPositive();
        assertThat(accepted.receipts()).hasSize(UPDATES);
        accepted.areKept();
        oneRelayLeads(MEASURES);
        oneRelayLeads(INTAKE);
    }

    private void restartBoth(Part part) {
        List.of(first, second).forEach(instance -> {
            instance.stop(part);
            instance.start(part);
        });
    }

    /** As a proxy's round robin does. */
    private Api eitherIntake(String user) {
        LocalSystem instance = turn.getAndIncrement() % 2 == 0 ? first : second;
        return Api.at(instance.layout().address(INTAKE) + "/api/v1").as(SystemUnderTest.token(user));
    }

    private void oneRelayLeads(Part part) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(Metrics.of(first, part).value("shinchoku_relay_leads")
                + Metrics.of(second, part).value("shinchoku_relay_leads")).as("relays of " + part + " that lead").isEqualTo(1.0));
    }
}
