package dev.shinchoku.intake.desk.web;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.util.MultiValueMap;

/** Reads what may be missing or sent by no form of ours. */
record SentFields(MultiValueMap<String, String> sent) {
    String one(String name) {
        return at(name, 0);
    }

    String at(String name, int row) {
        List<String> values = all(name);
        return row < values.size() ? values.get(row) : "";
    }

    List<String> all(String name) {
        return Optional.ofNullable(sent.get(name)).orElse(List.of()).stream().map(SentFields::lines).toList();
    }

    <T> Stream<T> rows(String name, IntFunction<T> row) {
        return IntStream.range(0, all(name).size()).mapToObj(row);
    }

    long number(String name) {
        String text = one(name);
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    /** Browsers send lines with two characters at their end. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
