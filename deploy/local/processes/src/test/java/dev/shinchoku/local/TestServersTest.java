package dev.shinchoku.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestServersTest {
    @Test
    void every_test_of_a_JVM_gets_the_same_mongod() {
        assertThat(TestServers.mongo().pid()).isEqualTo(TestServers.mongo().pid());
        assertThat(Ports.answers(TestServers.mongo().port())).isTrue();
    }

    @Test
    void every_test_of_a_JVM_gets_the_same_broker() {
        assertThat(TestServers.kafka().pid()).isEqualTo(TestServers.kafka().pid());
        assertThat(Ports.answers(TestServers.kafka().port())).isTrue();
    }
}
