package dev.shinchoku.intake.telling.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "192.0.0.8", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::1", "::",
        "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:169.254.169.254", "64:ff9b::7f00:1", "2002:7f00:1::",
        "2001:db8::1", "2001::1", "fec0::1"})
    void an_address_inside_a_network_is_not_called(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
        assertThatExceptionOfType(ForbiddenAddress.class).isThrownBy(() -> new PublicAddresses(false).resolve(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "210.149.141.1", "172.32.0.1", "100.128.0.1", "2001:4860:4860::8888", "2400:cb00::1"})
    void a_public_address_is_called(String address) throws UnknownHostException {
        assertThat(new PublicAddresses(false).resolve(address)).containsExactly(InetAddress.getByName(address));
    }

    @Test
    void a_name_for_this_machine_is_not_called_either() {
        assertThatExceptionOfType(ForbiddenAddress.class).isThrownBy(() -> new PublicAddresses(false).resolve("localhost"));
    }
}
