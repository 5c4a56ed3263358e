package dev.shinchoku.intake.desk.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import dev.shinchoku.pages.Words;

/** Reads what was typed in one field, and keeps what is to be mended. Each field is named by its JSON pointer into the content. */
final class FieldReading {
    private static final int ROWS = 50;

    private final Words words;
    private final List<Complaint> complaints = new ArrayList<>();

    FieldReading(Words words) {
        this.words = words;
    }

    Complaint.All complaints() {
        return new Complaint.All(List.copyOf(complaints));
    }

    String needed(String field, String text, int most) {
        if (text.isBlank()) {
            complain(field, "form.missing");
        }
        return text(field, text, most);
    }

    String text(String field, String text, int most) {
        if (text.length() > most) {
            complain(field, "form.too-long", most, text.length());
        }
        return text;
    }

    Optional<Double> number(String field, String typed) {
        OptionalDouble number = Numbers.typed(typed);
        if (!typed.isBlank() && number.isEmpty()) {
            complain(field, "form.number");
        }
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }

    Optional<LocalDate> day(String field, String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeException _) {
            complain(field, "form.day");
            return Optional.empty();
        }
    }

    void fewEnough(String field, List<?> rows) {
        if (rows.size() > ROWS) {
            complain(field, "form.rows", ROWS);
        }
    }

    void complain(String field, String key, Object... values) {
        complaints.add(new Complaint(field, words.of(key, values)));
    }

    static Optional<String> told(String text) {
        return Optional.of(text).filter(told -> !told.isBlank());
    }
}
