package dev.shinchoku.intake.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.shinchoku.eventlog.Unquoted;
import dev.shinchoku.intake.batch.LineHandler.LineAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lines in, answers out, both at the same time. Takes the same memory however many lines there are, and whether the client reads its answers
 * while it sends or afterwards. Answers come in the lines' order; the last is a summary, and stands there only when every line was read and
 * answered. When the client goes away, lines that were read are handled to their end and no more are read.
 */
public final class Batch {
    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    private final LineHandler handler;
    private final Lines lines;
    private final Spool spool;
    private final InTurn inTurn;

    private Batch(LineHandler handler, Lines lines, Spool spool, InTurn inTurn) {
        this.handler = handler;
        this.lines = lines;
        this.spool = spool;
        this.inTurn = inTurn;
    }

    /**
     * Returns when all that was read is handled and told.
     *
     * @throws InterruptedException when it must end at once; lines under way may be stored or not
     */
    public static void run(BatchSettings settings, InputStream body, OutputStream client, LineHandler handler) throws IOException,
            InterruptedException {
        try (Spool spool = Spool.open(settings.untakenAnswers().toBytes());
                ExecutorService threads = Executors
                        .newVirtualThreadPerTaskExecutor()) {
            Lines lines = new Lines(body, (int) settings.longestLine().toBytes());
            new Batch(handler, lines, spool, new InTurn(threads, settings.linesAtOnce())).run(threads, client);
        }
    }

    private void run(ExecutorService threads, OutputStream client) throws InterruptedException {
        try {
            Future<?> writing = threads.submit(() -> write(client));
            Future<BatchSummary> collecting = threads.submit(this::collect);
            boolean whole = succeeds("read its lines", this::read);
            inTurn.end();
            BatchSummary summary = collecting.get();
            if (whole) {
                succeeds("tell its end", () -> spool.add(line(handler.end(summary))));
            }
            spool.end();
            writing.get();
        } catch (InterruptedException e) {
            threads.shutdownNow();
            throw e;
        } catch (ExecutionException e) {
            threads.shutdownNow();
            throw new IllegalStateException(e);
        }
    }

    private Void write(OutputStream client) throws InterruptedException {
        if (!succeeds("write its answers", () -> spool.writeTo(client))) {
            spool.abandon();
        }
        return null;
    }

    private void read() throws IOException, InterruptedException {
        for (Optional<Line> line = lines.next(); line.isPresent() && !spool.isAbandoned(); line = lines.next()) {
            inTurn.begin(handler.taskOf(line.get()));
        }
    }

    /** Goes on to the end even when nobody hears the answers: what was begun is ended. */
    private BatchSummary collect() throws InterruptedException {
        BatchSummary summary = BatchSummary.NONE;
        while (true) {
            try {
                Optional<LineAnswer> answer = inTurn.answer();
                if (answer.isEmpty()) {
                    return summary;
                }
                summary = summary.with(answer.get());
                spool.add(line(answer.get().json()));
            } catch (IOException | ExecutionException e) {
                log("answer a line", e);
                spool.abandon();
            }
        }
    }

    private boolean succeeds(String what, Step step) throws InterruptedException {
        try {
            step.take();
            return !spool.isAbandoned();
        } catch (IOException | RuntimeException e) {
            log(what, e);
            return false;
        }
    }

    /** Clients go away every day; anything else is ours to mend. */
    private static void log(String what, Exception e) {
        if (e instanceof IOException) {
            LOG.info("A batch could not {}, the client may send it again: {}", what, Unquoted.of(e));
        } else {
            LOG.error("A batch could not {}", what, e);
        }
    }

    private static byte[] line(byte[] json) {
        byte[] line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }

    private interface Step {
        void take() throws IOException, InterruptedException;
    }
}
