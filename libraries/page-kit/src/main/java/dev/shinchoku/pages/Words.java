package dev.shinchoku.pages;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.shinchoku.contracts.Ministries;
import dev.shinchoku.contracts.Ministry;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** How things are called on a page, in the language of whoever looks. Times are Japan's. */
public final class Words {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final int REIWA = 2018;
    private static final int HEISEI = 1988;

    private final Ministries ministries = Ministries.registry();
    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    public String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    public String at(Instant instant) {
        return format(instant, of("format.instant"));
    }

    public String day(Instant instant) {
        return format(instant, of("format.day"));
    }

    /** For machines, in an attribute. */
    public String iso(Instant instant) {
        return instant.atZone(JAPAN).toOffsetDateTime().toString();
    }

    /** Without an exponent or a needless .0 */
    public String number(Number number) {
        return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }

    public String ministry(String code) {
        return ministries.withCode(code).map(this::name).orElse(code);
    }

    public String ministries(List<String> codes) {
        return codes.stream().map(this::ministry).collect(Collectors.joining(of("format.separator")));
    }

    /** Of a file: in MB where it has at least one, else in KB. */
    public String size(long bytes) {
        return bytes >= 1_000_000 ? "%.1f MB".formatted(bytes / 1_000_000.0) : "%d KB".formatted(Math.max(1, bytes / 1_000));
    }

    /** @param state a report's */
    public String state(Enum<?> state) {
        return of("state." + state);
    }

    /** @param status a measure's progress */
    public String status(Enum<?> status) {
        return of("status." + status);
    }

    public List<String> ministryCodes() {
        return ministries.all().stream().map(Ministry::code).toList();
    }

    /** @param type an event's explicit name */
    public String event(String type) {
        return known("event." + type, "event.other");
    }

    /** @param pointer JSON pointer into the content; one deeper inside is called by its field */
    public String field(String pointer) {
        String whole = pointer.indexOf('/', 1) < 0 ? pointer : pointer.substring(0, pointer.indexOf('/', 1));
        return orElse("field." + pointer, known("field." + whole, "field.other"));
    }

    /** A person and whose they are; of a person who is not named, whose they are. */
    public String who(Optional<String> name, Optional<String> ministry) {
        return Stream.of(name, ministry.map(this::ministry)).flatMap(Optional::stream).collect(Collectors.joining(of("format.separator")));
    }

    /** 令和6年度 (2024年度), or FY2024. */
    public String fiscalYear(int year) {
        if (year == 0 || !isJapanese()) {
            return of("format.fiscal-year", Integer.toString(year));
        }
        String era = year > REIWA ? "令和" + ordinal(year - REIWA) : "平成" + ordinal(year - HEISEI);
        return era + "年度 (" + year + "年度)";
    }

    private String known(String key, String otherwise) {
        return orElse(key, of(otherwise));
    }

    private String orElse(String key, String text) {
        return Objects.requireNonNull(messages.getMessage(key, null, text, locale()));
    }

    private static String ordinal(int yearOfEra) {
        return yearOfEra == 1 ? "元" : Integer.toString(yearOfEra);
    }

    private String name(Ministry ministry) {
        return isJapanese() ? ministry.ja() : ministry.en();
    }

    private static String format(Instant instant, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale()).format(instant.atZone(JAPAN));
    }

    private static boolean isJapanese() {
        return locale().getLanguage().equals("ja");
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
