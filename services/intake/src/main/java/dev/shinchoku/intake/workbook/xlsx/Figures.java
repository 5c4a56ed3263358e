package dev.shinchoku.intake.workbook.xlsx;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and days as people type them: with full-width digits, thousands separators, slashes. */
final class Figures {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,20}|\\d{1,3}(,\\d{3}){1,6})(\\.\\d{1,20})?([eE][+-]?\\d{1,2})?");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

    private Figures() {}

    static Optional<Double> number(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replace('\u2212', '-');
        return NUMBER.matcher(plain).matches() ? Optional.of(Double.valueOf(plain.replace(",", ""))) : Optional.empty();
    }

    static Optional<LocalDate> day(String text) {
        Matcher parts = DAY.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        try {
            return parts.matches()
                    ? Optional.of(LocalDate.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts
                            .group(3))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As a person writes it: 10 and not 10.0. */
    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
