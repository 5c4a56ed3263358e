package dev.shinchoku.intake.audit.web;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

import dev.shinchoku.eventlog.HashChain;
import dev.shinchoku.eventlog.RecordedEvent;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * Writes an audit trail: a line an event, each its canonical JSON, and a last line that says how many there were, so that a trail that was cut
 * off is told from a whole one. The answer begins with the first event: before it, a problem can still be told as one.
 */
final class AuditLines implements Consumer<RecordedEvent> {
    static final String MEDIA_TYPE = "application/x-ndjson";

    private final HttpServletResponse response;
    private final String fileName;
    private Optional<OutputStream> lines = Optional.empty();
    private long events;

    AuditLines(HttpServletResponse response, String fileName) {
        this.response = response;
        this.fileName = fileName;
    }

    @Override
    public void accept(RecordedEvent event) {
        write(HashChain.sealed(event));
        events++;
    }

    /** Tells whether there was anything to write. */
    boolean end() throws IOException {
        if (events > 0) {
            write("{\"events\":%d}".formatted(events).getBytes(StandardCharsets.UTF_8));
            lines.orElseThrow().flush();
        }
        return events > 0;
    }

    private void write(byte[] line) {
        try {
            OutputStream out = opened();
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OutputStream opened() throws IOException {
        if (lines.isEmpty()) {
            response.setContentType(MEDIA_TYPE);
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(fileName).build().toString());
            lines = Optional.of(new BufferedOutputStream(response.getOutputStream(), 1 << 16));
        }
        return lines.orElseThrow();
    }
}
