package dev.shinchoku.reporting.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A network cable between a browser and the service, which a test can pull and plug in again. */
public final class Cable implements AutoCloseable {
    private final ServerSocket server;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean pulled;

    public Cable(int target) {
        this.target = target;
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public String base() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    public void pull() throws IOException {
        pulled = true;
        for (Socket socket : open) {
            socket.close();
        }
    }

    public void plugIn() {
        pulled = false;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket near = server.accept();
                if (pulled) {
                    near.close();
                } else {
                    connect(near, new Socket(InetAddress.getLoopbackAddress(), target));
                }
            } catch (IOException _) {
                // The cable was taken away, or the service was: the loop's condition tells which.
            }
        }
    }

    private void connect(Socket near, Socket far) {
        open.add(near);
        open.add(far);
        Thread.ofVirtual().start(() -> carry(near, far));
        Thread.ofVirtual().start(() -> carry(far, near));
    }

    private void carry(Socket from, Socket to) {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // One end has hung up, and so does the other.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        pull();
    }
}
