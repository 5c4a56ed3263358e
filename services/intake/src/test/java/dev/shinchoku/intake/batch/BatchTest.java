package dev.shinchoku.intake.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.unit.DataSize;

/** Lines are {@code subject:number}; each is answered by itself. */
@Timeout(60)
class BatchTest {
    private static final BatchSettings SETTINGS = new BatchSettings(DataSize.ofBytes(100), 8, DataSize.ofKilobytes(512));

    private final Echo echo = new Echo();
    private final ByteArrayOutputStream client = new ByteArrayOutputStream();

    @Test
    void ten_thousand_lines_are_answered_in_their_order_and_so_many_handled_at_once() throws Exception {
        Batch.run(SETTINGS, body(lines(10_000)), client, echo);
        assertThat(client.toString(StandardCharsets.UTF_8)).isEqualTo(lines(10_000) + "10000 lines, 10000 accepted\n");
        assertThat(echo.mostAtOnce.get()).isBetween(2, SETTINGS.linesAtOnce() + 2);
    }

    @Test
    void lines_on_one_subject_are_handled_in_their_order() throws Exception {
        Batch.run(SETTINGS, body(lines(1_000)), client, echo);
        for (int subject = 0; subject < 10; subject++) {
            String own = subject + ":";
            assertThat(echo.handled.stream().filter(line -> line.startsWith(own))).containsExactlyElementsOf(lines(1_000).lines().filter(
                    line -> line
                            .startsWith(own)).toList());
        }
    }

    @Test
    void a_client_may_send_everything_before_it_reads() throws Exception {
        CountDownLatch allIsSent = new CountDownLatch(1);
        InputStream body = new SequenceInputStream(body(lines(10_000)), new InputStream() {
            @Override
            public int read() {
                allIsSent.countDown();
                return -1;
            }
        });
        Batch.run(SETTINGS, body, once(allIsSent), echo);
        assertThat(client.toString(StandardCharsets.UTF_8)).isEqualTo(lines(10_000) + "10000 lines, 10000 accepted\n");
    }

    @Test
    void a_file_that_is_full_makes_reading_wait_and_loses_nothing() throws Exception {
        BatchSettings narrow = new BatchSettings(SETTINGS.longestLine(), SETTINGS.linesAtOnce(), DataSize.ofBytes(7));
        Batch.run(narrow, body(lines(2_000)), client, echo);
        assertThat(client.toString(StandardCharsets.UTF_8)).isEqualTo(lines(2_000) + "2000 lines, 2000 accepted\n");
    }

    @Test
    void a_body_that_breaks_off_has_no_summary_but_the_answers_to_what_was_read() throws Exception {
        Batch.run(SETTINGS, new SequenceInputStream(body("1:1\n2:2\n3:"), failing()), client, echo);
        assertThat(client.toString(StandardCharsets.UTF_8)).isEqualTo("1:1\n2:2\n");
        assertThat(echo.handled).containsExactlyInAnyOrder("1:1", "2:2");
    }

    @Test
    void a_client_that_takes_no_more_answers_has_no_more_lines_read() throws Exception {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        Batch.run(SETTINGS, body(lines(200_000)), gone, echo);
        assertThat(echo.handled.size()).isLessThan(200_000);
    }

    @Test
    void a_line_whose_handling_fails_beyond_an_answer_ends_the_batch_without_a_summary() throws Exception {
        Batch.run(SETTINGS, body("1:1\n!\n2:2\n"), client, echo);
        assertThat(client.toString(StandardCharsets.UTF_8)).isEqualTo("1:1\n");
    }

    private OutputStream once(CountDownLatch mayWrite) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[]{(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                try {
                    mayWrite.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                client.write(bytes, from, length);
            }
        };
    }

    private static InputStream failing() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new EOFException();
            }
        };
    }

    private static String lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> i % 10 + ":" + i + "\n").collect(Collectors.joining());
    }

    private static InputStream body(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Echo implements LineHandler {
        private final ConcurrentLinkedQueue<String> handled = new ConcurrentLinkedQueue<>();
        private final AtomicInteger atOnce = new AtomicInteger();
        private final AtomicInteger mostAtOnce = new AtomicInteger();

        @Override
        public Task taskOf(Line line) {
            String text = new String(((Line.Whole) line).bytes(), StandardCharsets.UTF_8);
            return new Task(Optional.of(text.split(":")[0]), () -> answer(text));
        }

        @Override
        public byte[] end(BatchSummary summary) {
            return "%d lines, %d accepted".formatted(summary.lines(), summary.accepted()).getBytes(StandardCharsets.UTF_8);
        }

        private LineAnswer answer(String text) {
            if (text.equals("!")) {
                throw new IllegalStateException("Nobody foresaw this");
            }
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            handled.add(text);
            Thread.yield();
            atOnce.decrementAndGet();
            return new LineAnswer(true, text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
