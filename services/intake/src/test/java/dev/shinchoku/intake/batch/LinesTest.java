package dev.shinchoku.intake.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    void lines_are_numbered_as_in_an_editor_and_blank_ones_passed_over() throws IOException {
        assertThat(told(body("a\r\n\n \t\r\n進捗\n"), 10)).containsExactly("1:a\r", "4:進捗");
        assertThat(told(body("a\nb"), 10)).containsExactly("1:a", "2:b");
        assertThat(told(body(""), 10)).isEmpty();
    }

    @Test
    void a_line_that_is_too_long_is_passed_over_and_the_next_one_read() throws IOException {
        assertThat(told(body("12345\n123456\n1\n1234567890"), 5)).containsExactly("1:12345", "2 has more than 5", "3:1",
                "4 has more than 5");
    }

    @Test
    void a_line_that_breaks_off_with_the_body_is_not_given() throws IOException {
        Lines lines = new Lines(new SequenceInputStream(body("whole\nhal"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new EOFException();
            }
        }), 10);
        assertThat(lines.next()).isPresent();
        assertThatThrownBy(lines::next).isInstanceOf(EOFException.class);
    }

    private static InputStream body(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> told(InputStream body, int maxBytes) throws IOException {
        Lines lines = new Lines(body, maxBytes);
        List<String> told = new ArrayList<>();
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            told.add(switch (line.get()) {
                case Line.Whole(var number, var bytes) -> number + ":" + new String(bytes, StandardCharsets.UTF_8);
                case Line.TooLong(var number, var most) -> number + " has more than " + most;
            });
        }
        return told;
    }
}
