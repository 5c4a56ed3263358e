package dev.shinchoku.reporting.annualreport.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.shinchoku.service.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The forms in which the annual report is given. */
enum Format {
    HTML(MediaType.parseMediaType("text/html;charset=UTF-8")), JSON(MediaType.APPLICATION_JSON), CSV(MediaType.parseMediaType(
            "text/csv;charset=UTF-8"));

    private final MediaType type;

    Format(MediaType type) {
        this.type = type;
    }

    MediaType type() {
        return type;
    }

    /** @throws Problem.Refused (406) for a form that there is none of */
    static Format ofExtension(String extension) {
        return Arrays.stream(values()).filter(format -> format.name().toLowerCase(Locale.ROOT).equals(extension)).findFirst()
                .orElseThrow(() -> unknown("." + extension));
    }

    /** @param usual for a caller that takes anything */
    static Format ofAccept(String accept, Format usual) {
        List<MediaType> wanted = parse(accept).stream().sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed()).toList();
        return wanted.isEmpty()
                ? usual
                : wanted.stream().flatMap(type -> match(type, usual).stream()).findFirst().orElseThrow(() -> unknown(
                        accept));
    }

    private static Optional<Format> match(MediaType wanted, Format usual) {
        return wanted.includes(usual.type)
                ? Optional.of(usual)
                : Arrays.stream(values()).filter(format -> wanted.includes(format.type.removeQualityValue()) || wanted
                        .equalsTypeAndSubtype(format.type)).findFirst();
    }

    private static List<MediaType> parse(String accept) {
        try {
            return MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException _) {
            throw unknown(accept);
        }
    }

    private static Problem.Refused unknown(String asked) {
        return new Problem(HttpStatus.NOT_ACCEPTABLE, "not-acceptable", "There is no such form of it",
                ("The annual report is given as text/html (.html), application/json (.json) and text/csv (.csv); you asked for %s.")
                        .formatted(
                                asked)).refuse();
    }
}
