package dev.shinchoku.intake.attachment.clamav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On ClamAV's own clamd, where it is installed, with a signature of the test's own. */
class RealClamdTest {
    private static final Path CLAMD = Path.of("/usr/sbin/clamd");
    private static final String INFECTION = "これは検査のための文字列であり、害はない";

    @TempDir
    static Path directory;
    private static Optional<Process> clamd = Optional.empty();
    private static int port;

    @BeforeAll
    static void start() throws IOException {
        boolean installed = Files.isExecutable(CLAMD);
        assertThat(installed || !Boolean.getBoolean("shinchoku.require.clamd")).as("clamd is installed at %s", CLAMD).isTrue();
        assumeThat(installed).isTrue();
        port = freePort();
        Files.writeString(directory.resolve("test.ndb"), "Test.Infection:0:*:%s%n".formatted(HexFormat.of().formatHex(INFECTION.getBytes(
                StandardCharsets.UTF_8))));
        Path settings = Files.writeString(directory.resolve("clamd.conf"), """
                Foreground yes
                TCPAddr 127.0.0.1
                TCPSocket %d
                DatabaseDirectory %s
                StreamMaxLength 1M
                """.formatted(port, directory));
        clamd = Optional.of(new ProcessBuilder(CLAMD.toString(), "--config-file=" + settings).redirectErrorStream(true).redirectOutput(
                directory.resolve("log").toFile()).start());
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> scan("ok".getBytes(StandardCharsets.UTF_8)).isEmpty());
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (clamd.isPresent()) {
            clamd.get().destroy();
            clamd.get().waitFor();
        }
    }

    @Test
    void it_finds_what_it_knows_also_inside_an_office_file_and_nothing_else() throws IOException {
        byte[] infected = ("前書き\n" + INFECTION).getBytes(StandardCharsets.UTF_8);
        assertThat(scan("協議を7回行った。".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(scan(infected)).contains("Test.Infection.UNOFFICIAL");
        assertThat(scan(zipped(infected))).contains("Test.Infection.UNOFFICIAL");
    }

    @Test
    void a_file_that_it_does_not_take_whole_is_not_held_to_be_clean() {
        assertThatThrownBy(() -> scan(new byte[4 << 20])).isInstanceOf(IOException.class);
    }

    private static Optional<String> scan(byte[] content) throws IOException {
        return new ClamAv("127.0.0.1", port, Duration.ofSeconds(20)).findingIn(new ByteArrayInputStream(content));
    }

    private static byte[] zipped(byte[] content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(content);
        }
        return file.toByteArray();
    }

    private static int freePort() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return server.getLocalPort();
        }
    }
}
