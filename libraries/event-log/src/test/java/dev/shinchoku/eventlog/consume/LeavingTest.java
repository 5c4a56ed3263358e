package dev.shinchoku.eventlog.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

import dev.shinchoku.eventlog.TestDatabase;
import dev.shinchoku.testservers.TestServers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeavingTest {
    private final Consumption service = new Consumption(TestDatabase.create(), TestServers.kafka().bootstrapServers(), 3);

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void a_subscription_that_ends_is_no_member_of_its_group_any_more_and_has_committed_what_it_applied() throws Exception {
        service.published.events("a", 1, 2, 3);
        Subscription only = service.subscribe();
        await().until(() -> service.handler.effects("a").size() == 3);
        only.close();
        assertThat(members()).isEmpty();
        assertThat(committed()).isEqualTo(3);
    }

    @Test
    void the_other_reads_on_within_two_seconds_when_one_leaves() {
        Subscription leaving = service.subscribe();
        Subscription staying = service.subscribe(service.anotherHandler(), java.util.Map.of());
        await().until(() -> leaving.status().partitions().size() + staying.status().partitions().size() == 3 && staying.status()
                .partitions().size() < 3 && leaving.status().isCaughtUp());
        leaving.close();
        await().atMost(Duration.ofSeconds(2)).until(() -> staying.status().partitions().size() == 3);
    }

    @Test
    void the_status_tells_what_waits() {
        service.published.events("a", 1, 2, 3);
        Subscription subscription = service.subscribe();
        assertThat(subscription.status().isCaughtUp()).isFalse();
        await().until(() -> subscription.status().isCaughtUp());
        assertThat(subscription.status().inTouch()).isTrue();
        assertThat(service.handler.effects("a")).hasSize(3);
    }

    private Collection<MemberDescription> members() throws Exception {
        try (Admin admin = Admin.create(service.topic.connection())) {
            return admin.describeConsumerGroups(List.of(service.group())).all().get().get(service.group()).members();
        }
    }

    private long committed() throws Exception {
        try (Admin admin = Admin.create(service.topic.connection())) {
            return admin.listConsumerGroupOffsets(service.group()).partitionsToOffsetAndMetadata().get().values().stream().mapToLong(
                    offset -> offset.offset()).sum();
        }
    }
}
