package dev.shinchoku.intake.attachment.clamav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

import dev.shinchoku.intake.Clamd;
import org.junit.jupiter.api.Test;

class ClamAvTest {
    private static final byte[] CONTENT = new byte[200_000];

    static {
        Arrays.fill(CONTENT, (byte) 'x');
    }

    @Test
    void a_clean_file_and_an_infected_one_are_told_apart() throws IOException {
        try (Clamd clamd = Clamd.answering("stream: OK\0")) {
            assertThat(scan(clamd)).isEmpty();
            assertThat(clamd.received()).isEqualTo(CONTENT);
        }
        try (Clamd clamd = Clamd.answering("stream: Win.Test.EICAR_HDB-1 FOUND\0")) {
            assertThat(scan(clamd)).contains("Win.Test.EICAR_HDB-1");
        }
    }

    @Test
    void an_error_silence_and_a_closed_door_say_nothing_about_the_file() throws IOException {
        try (Clamd clamd = Clamd.answering("INSTREAM size limit exceeded. ERROR\0")) {
            assertThatThrownBy(() -> scan(clamd)).isInstanceOf(IOException.class).hasMessageContaining("size limit");
        }
        try (Clamd clamd = Clamd.answering("")) {
            assertThatThrownBy(() -> scan(clamd)).isInstanceOf(IOException.class).hasMessageContaining("nothing");
        }
        try (Clamd clamd = Clamd.silent()) {
            assertThatThrownBy(() -> scan(clamd)).isInstanceOf(SocketTimeoutException.class);
        }
        Clamd gone = Clamd.silent();
        gone.close();
        assertThatThrownBy(() -> scan(gone)).isInstanceOf(IOException.class);
    }

    @Test
    void a_clamd_that_takes_nothing_in_does_not_hold_the_job_for_ever() throws IOException {
        try (ServerSocket deaf = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            byte[] moreThanTheNetworkHolds = new byte[20 << 20];
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThatThrownBy(() -> scan(deaf.getLocalPort(),
                    moreThanTheNetworkHolds)).isInstanceOf(IOException.class));
        }
    }

    private static Optional<String> scan(Clamd clamd) throws IOException {
        return scan(clamd.port(), CONTENT);
    }

    private static Optional<String> scan(int port, byte[] content) throws IOException {
        return new ClamAv("127.0.0.1", port, Duration.ofSeconds(1)).findingIn(new ByteArrayInputStream(content));
    }
}
