package dev.shinchoku.intake.desk.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.OptionalDouble;

/** Numbers as people type and read them: in letters of any width, with or without commas between the thousands. */
final class Numbers {
    private Numbers() {}

    static String shown(Optional<Double> number) {
        return number.filter(Double::isFinite).map(value -> BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()).orElse("");
    }

    /** Empty for what is no number. */
    static OptionalDouble typed(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace(",", "").replace('−', '-').replace('―', '-').strip();
        return plain.matches("[+-]?[0-9]{1,18}(\\.[0-9]{1,18})?") ? OptionalDouble.of(Double.parseDouble(plain)) : OptionalDouble.empty();
    }
}
