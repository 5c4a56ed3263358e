package dev.shinchoku.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;

/** TCP ports of the loopback address. */
public final class Ports {
    private Ports() {}

    /** The port itself, or for 0 one that was free a moment ago. */
    public static int orFree(int port) {
        return port == 0 ? free() : port;
    }

    static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses with a message that names the process on the port, where the system tells it. */
    public static void requireFree(int port, String forWhom) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new LocalServerException(
                    "Port %d, which %s needs, is taken by %s. End that process, or choose another port (./shinchoku: --port-offset)."
                            .formatted(port, forWhom, listener(port).orElse("another process")), e);
        }
    }

    public static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    /** Who listens on the port, such as {@code java (process 4711)}. */
    public static Optional<String> listener(int port) {
        return ProcFiles.listener(port).stream().mapToObj(pid -> "%s (process %d)".formatted(command(pid), pid)).findFirst();
    }

    private static String command(long pid) {
        return ProcessHandle.of(pid).flatMap(process -> process.info().command()).orElse("a program");
    }
}
