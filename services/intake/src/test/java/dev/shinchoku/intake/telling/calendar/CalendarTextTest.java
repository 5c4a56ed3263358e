package dev.shinchoku.intake.telling.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import dev.shinchoku.intake.telling.calendar.CalendarText.Entry;
import org.junit.jupiter.api.Test;

class CalendarTextTest {
    private static final Instant DUE = Instant.parse("2025-04-30T08:00:00Z");

    @Test
    void an_entry_keeps_its_id_and_tells_when_it_is_due() {
        assertThat(CalendarText.of("Due", List.of(new Entry("r1@shinchoku", 3, Instant.EPOCH, DUE, "Final", "", false)))).contains(
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "UID:r1@shinchoku\r\n", "SEQUENCE:3\r\n", "DTSTAMP:19700101T000000Z\r\n",
                "DTSTART:20250430T080000Z\r\n", "STATUS:CONFIRMED\r\n").endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void signs_that_mean_something_are_escaped_and_no_line_can_be_smuggled_in() {
        String calendar = CalendarText.of("Due", List.of(new Entry("r", 1, DUE, DUE, "a;b,c\\d\r\nATTACH:http://evil.example", "", false)));
        assertThat(calendar).contains("SUMMARY:a\\;b\\,c\\\\d\\nATTACH:http://evil.example\r\n").doesNotContain("\r\nATTACH");
    }

    @Test
    void long_lines_are_folded_after_75_bytes_and_never_within_a_character() {
        String title = "進捗照会𠮷野".repeat(40);
        String calendar = CalendarText.of("Due", List.of(new Entry("r", 1, DUE, DUE, title, "", false)));
        assertThat(Arrays.stream(calendar.split("\r\n"))).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(75));
        assertThat(calendar.replace("\r\n ", "")).contains("SUMMARY:" + title);
    }
}
