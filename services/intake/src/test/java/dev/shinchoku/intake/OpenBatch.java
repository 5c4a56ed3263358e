package dev.shinchoku.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A batch that is sent piece by piece, so that answers can be read in between, and that can break off at any byte. */
final class OpenBatch implements AutoCloseable {
    private final Socket socket;
    private final OutputStream request;
    private final InputStream response;
    private int leftOfChunk = -1;

    private OpenBatch(Socket socket) throws IOException {
        this.socket = socket;
        this.request = socket.getOutputStream();
        this.response = new BufferedInputStream(socket.getInputStream());
    }

    static OpenBatch at(int port, String token) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(30_000);
        OpenBatch batch = new OpenBatch(socket);
        batch.write("POST /api/v1/submissions/batch HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n");
        return batch;
    }

    void send(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(Integer.toHexString(bytes.length) + "\r\n" + text + "\r\n");
    }

    void end() throws IOException {
        write("0\r\n\r\n");
    }

    JsonNode answer() throws IOException {
        if (leftOfChunk < 0) {
            readHeaders();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = read(); next != '\n'; next = read()) {
            line.write(next);
        }
        return JsonMapper.shared().readTree(line.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void write(String text) throws IOException {
        request.write(text.getBytes(StandardCharsets.UTF_8));
        request.flush();
    }

    private void readHeaders() throws IOException {
        for (String line = protocolLine(); !line.isEmpty(); line = protocolLine()) {
            if (line.startsWith("HTTP/1.1 ") && !line.startsWith("HTTP/1.1 200")) {
                throw new IOException(line);
            }
        }
        leftOfChunk = 0;
    }

    private int read() throws IOException {
        if (leftOfChunk == 0) {
            leftOfChunk = Integer.parseInt(protocolLine(), 16);
            if (leftOfChunk == 0) {
                throw new IOException("The answers have ended");
            }
        }
        int next = response.read();
        if (--leftOfChunk == 0) {
            protocolLine();
        }
        return next;
    }

    private String protocolLine() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = response.read(); next != '\n'; next = response.read()) {
            if (next < 0) {
                throw new IOException("The answers broke off");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }
}
