package dev.shinchoku.intake.attachment.clamav;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

import dev.shinchoku.intake.attachment.Scanner;

/**
 * Asks ClamAV's clamd by its command {@code zINSTREAM}: pieces with their length before them, an empty one at the end. Neither a clamd
 * that takes nothing in nor one that says nothing holds a caller for longer than the patience, each for itself.
 */
final class ClamAv implements Scanner {
    private static final int PIECE_BYTES = 1 << 16;
    private static final int LONGEST_ANSWER_BYTES = 4_096;
    private static final int CONNECT_MS = 3_000;

    private final InetSocketAddress address;
    private final Duration patience;

    ClamAv(String host, int port, Duration patience) {
        this.address = InetSocketAddress.createUnresolved(host, port);
        this.patience = patience;
    }

    @Override
    public Optional<String> findingIn(InputStream content) throws IOException {
        try (Socket clamd = new Socket()) {
            clamd.connect(new InetSocketAddress(address.getHostString(), address.getPort()), CONNECT_MS);
            clamd.setSoTimeout((int) patience.toMillis());
            sendInTime(content, clamd);
            return finding(new String(clamd.getInputStream().readNBytes(LONGEST_ANSWER_BYTES), StandardCharsets.UTF_8).replace("\0", "")
                    .strip());
        }
    }

    /** A timeout bounds reads alone: a write that is not taken ends when the connection is closed under it. */
    private void sendInTime(InputStream content, Socket clamd) throws IOException {
        Thread patient = Thread.ofVirtual().start(() -> closeLater(clamd));
        try {
            send(content, new DataOutputStream(clamd.getOutputStream()));
        } finally {
            patient.interrupt();
        }
    }

    private void closeLater(Socket clamd) {
        try {
            Thread.sleep(patience);
            clamd.close();
        } catch (InterruptedException | IOException _) {
            // All was sent in time, or the connection has ended by itself.
        }
    }

    private static void send(InputStream content, DataOutputStream clamd) throws IOException {
        clamd.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] piece = new byte[PIECE_BYTES];
        for (int count = content.read(piece); count >= 0; count = content.read(piece)) {
            clamd.writeInt(count);
            clamd.write(piece, 0, count);
        }
        clamd.writeInt(0);
        clamd.flush();
    }

    /** Answers are {@code stream: OK}, {@code stream: NAME FOUND}, and errors. */
    private static Optional<String> finding(String answer) throws IOException {
        if (answer.equals("stream: OK")) {
            return Optional.empty();
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            return Optional.of(answer.substring("stream: ".length(), answer.length() - " FOUND".length()));
        }
        throw new IOException("clamd answered: " + (answer.isEmpty() ? "nothing" : answer));
    }
}
