package dev.shinchoku.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real address to be called. It answers 200, unless it was told otherwise. */
final class WebhookReceiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger redirected = new AtomicInteger();

    WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/hook", this::receive);
        server.createContext("/elsewhere", exchange -> {
            redirected.incrementAndGet();
            end(exchange, 200);
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:%d/hook".formatted(server.getAddress().getPort());
    }

    /** To the next calls, one after another. */
    void answer(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    int redirected() {
        return redirected.get();
    }

    private void receive(HttpExchange exchange) throws IOException {
        Map<String, String> headers = exchange.getRequestHeaders().entrySet().stream().collect(Collectors.toMap(header -> header.getKey()
                .toLowerCase(Locale.ROOT), header -> header.getValue().getFirst()));
        calls.add(new Call(headers, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.getResponseHeaders().set("Location", url().replace("/hook", "/elsewhere"));
        end(exchange, Objects.requireNonNullElse(answers.poll(), 200));
    }

    private static void end(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    record Call(Map<String, String> headers, String body) {
        String header(String name) {
            return Objects.toString(headers.get(name), "");
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }
}
