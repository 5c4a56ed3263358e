package dev.shinchoku.intake.batch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads a body line by line as it comes. Holds one line at most, and none that is longer than allowed. */
final class Lines {
    private static final int END = -1;

    private final InputStream body;
    private final int maxBytes;
    private long number;

    Lines(InputStream body, int maxBytes) {
        this.body = new BufferedInputStream(body);
        this.maxBytes = maxBytes;
    }

    /**
     * The next line that is not blank; empty at the body's end.
     *
     * @throws IOException when the body breaks off: a line that broke off with it is not given
     */
    Optional<Line> next() throws IOException {
        for (int first = body.read(); first != END; first = body.read()) {
            Line line = lineFrom(first);
            if (!(line instanceof Line.Whole(_, var bytes)) || !isBlank(bytes)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private Line lineFrom(int first) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long length = 0;
        for (int next = first; next != END && next != '\n'; next = body.read()) {
            if (++length <= maxBytes) {
                bytes.write(next);
            }
        }
        number++;
        return length > maxBytes ? new Line.TooLong(number, maxBytes) : new Line.Whole(number, bytes.toByteArray());
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte each : bytes) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }
}
