package dev.shinchoku.intake.telling.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Entries as iCalendar (RFC 5545): lines end with CR LF and are folded after 75 bytes, never within a character. */
final class CalendarText {
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int MOST_BYTES = 75;

    private final StringBuilder text = new StringBuilder();

    private CalendarText() {}

    /** @param name under which calendar programs show it */
    static String of(String name, List<Entry> entries) {
        CalendarText calendar = new CalendarText();
        calendar.line("BEGIN:VCALENDAR").line("VERSION:2.0").line("PRODID:-//Shinchoku//Due dates//JA").line("CALSCALE:GREGORIAN").line(
                "METHOD:PUBLISH").line("X-WR-CALNAME:" + escaped(name)).line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        entries.forEach(calendar::entry);
        return calendar.line("END:VCALENDAR").text.toString();
    }

    private void entry(Entry entry) {
        line("BEGIN:VEVENT").line("UID:" + escaped(entry.uid())).line("SEQUENCE:" + entry.sequence()).line("DTSTAMP:" + UTC.format(entry
                .changedAt())).line("DTSTART:" + UTC.format(entry.at())).line("DTEND:" + UTC.format(entry.at())).line("SUMMARY:" + escaped(
                        entry.title())).line("DESCRIPTION:" + escaped(entry.text())).line("TRANSP:TRANSPARENT").line("STATUS:" + (entry
                                .cancelled() ? "CANCELLED" : "CONFIRMED")).line("END:VEVENT");
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\R", "\\\\n").replaceAll("\\p{Cntrl}", "");
    }

    private CalendarText line(String line) {
        int bytes = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            String character = Character.toString(line.codePointAt(i));
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > MOST_BYTES) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(character);
            bytes += more;
        }
        text.append("\r\n");
        return this;
    }

    /**
     * @param uid the same as long as it is the same due date, wherever it is moved
     * @param sequence grows when it changes
     */
    record Entry(String uid, long sequence, Instant changedAt, Instant at, String title, String text, boolean cancelled) {}
}
