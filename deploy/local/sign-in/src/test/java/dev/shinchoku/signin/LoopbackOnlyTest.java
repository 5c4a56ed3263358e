package dev.shinchoku.signin;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;

import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

class LoopbackOnlyTest {
    @Test
    void an_address_that_others_can_reach_is_refused() throws Exception {
        ServerProperties server = new ServerProperties();
        server.setAddress(InetAddress.getByName("0.0.0.0"));
        assertThatThrownBy(() -> new LoopbackOnly(server).afterPropertiesSet()).hasMessageContaining("127.0.0.1");
    }
}
