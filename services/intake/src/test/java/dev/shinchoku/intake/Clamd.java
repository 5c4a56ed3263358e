package dev.shinchoku.intake;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A real server that speaks the part of clamd's protocol that we use. */
public final class Clamd implements AutoCloseable {
    private final ServerSocket server;
    private final Function<byte[], Optional<String>> answer;
    /** Kept, so that one that is never answered is not closed by the garbage collector. */
    private final List<Socket> callers = new CopyOnWriteArrayList<>();
    private volatile byte[] received = new byte[0];

    private Clamd(Function<byte[], Optional<String>> answer) throws IOException {
        this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        this.answer = answer;
        Thread.ofVirtual().start(this::serve);
    }

    public static Clamd answering(String answer) throws IOException {
        return new Clamd(_ -> Optional.of(answer));
    }

    /** Finds the text EICAR, as the real one finds the test file of that name. */
    static Clamd finding() throws IOException {
        return new Clamd(content -> Optional.of(new String(content, StandardCharsets.ISO_8859_1).contains("EICAR")
                ? "stream: Eicar-Test-Signature FOUND\0"
                : "stream: OK\0"));
    }

    /** Takes everything and never answers. */
    public static Clamd silent() throws IOException {
        return new Clamd(_ -> Optional.empty());
    }

    public int port() {
        return server.getLocalPort();
    }

    public byte[] received() {
        return received;
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket caller = server.accept();
                callers.add(caller);
                take(new DataInputStream(caller.getInputStream()));
                Optional<String> told = answer.apply(received);
                if (told.isPresent()) {
                    caller.getOutputStream().write(told.get().getBytes(StandardCharsets.US_ASCII));
                    caller.close();
                }
            } catch (IOException _) {
                // The test has closed the server, or the caller has gone.
            }
        }
    }

    private void take(DataInputStream stream) throws IOException {
        byte[] command = stream.readNBytes("zINSTREAM\0".length());
        if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
            throw new IOException("not a command that is known here");
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = stream.readInt(); length > 0; length = stream.readInt()) {
            content.write(stream.readNBytes(length));
        }
        received = content.toByteArray();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket caller : callers) {
            caller.close();
        }
    }
}
