package dev.shinchoku.service.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.shinchoku.testservers.TestServers;
import dev.shinchoku.service.ops.mongo.MongoOperationLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VerificationScheduleTest {
    private static final VerificationSettings NIGHTLY = new VerificationSettings(true, "0 30 2 * * *", ZoneId.of("Asia/Tokyo"), Duration
            .ofMinutes(10));

    private Instant now = Instant.parse("2026-11-25T01:00:00Z");
    private final Clock clock = settable();
    private final MongoClient client = MongoClients.create(TestServers.mongo().uri());
    private final MongoOperationLog log = new MongoOperationLog(client.getDatabase("schedule" + UUID.randomUUID().toString().substring(0,
            8)));
    private final Operations operations = new Operations(log, clock);

    @AfterEach
    void close() {
        log.close();
        client.close();
    }

    @Test
    void chains_that_were_never_verified_are_soon_after_the_start() {
        try (VerificationSchedule schedule = new VerificationSchedule(operations, NIGHTLY, clock)) {
            schedule.requestIfDue();
            assertThat(requested()).isEmpty();
            now = now.plus(Duration.ofMinutes(10));
            schedule.requestIfDue();
            schedule.requestIfDue();
            assertThat(requested()).hasSize(1);
        }
    }

    @Test
    void each_night_one_verification_is_asked_for_by_whichever_instance_looks_first() {
        try (VerificationSchedule one = new VerificationSchedule(operations, NIGHTLY, clock);
                VerificationSchedule other = new VerificationSchedule(operations, NIGHTLY, clock)) {
            now = now.plus(Duration.ofMinutes(10));
            one.requestIfDue();
            for (String night : List.of("2026-11-25T17:30:00Z", "2026-11-26T17:30:00Z")) {
                int before = requested().size();
                now = Instant.parse(night).minusSeconds(1);
                one.requestIfDue();
                assertThat(requested()).hasSize(before);
                now = Instant.parse(night);
                one.requestIfDue();
                other.requestIfDue();
                assertThat(requested()).hasSize(before + 1);
            }
        }
    }

    @Test
    void a_night_in_which_no_instance_ran_is_made_up_for_once() {
        try (VerificationSchedule schedule = new VerificationSchedule(operations, NIGHTLY, clock)) {
            now = now.plus(Duration.ofMinutes(10));
            schedule.requestIfDue();
            now = now.plus(Duration.ofDays(3));
            schedule.requestIfDue();
            schedule.requestIfDue();
            assertThat(requested()).hasSize(2);
        }
    }

    private List<Operation> requested() {
        return operations.page(Optional.of(VerifyingChains.NAME), Optional.empty(), 10);
    }

    private Clock settable() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.fixed(now, zone);
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
