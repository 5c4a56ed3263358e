package dev.shinchoku.intake.desk.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.shinchoku.intake.desk.web.Entered.IndicatorRow;
import dev.shinchoku.intake.report.ProgressContent;
import dev.shinchoku.intake.report.ProgressStatus;
import dev.shinchoku.pages.Words;
import dev.shinchoku.pages.text.Differences;
import dev.shinchoku.pages.text.Piece;
import dev.shinchoku.pages.text.Piece.Kind;
import org.springframework.stereotype.Component;

/** What differs between two versions of a report, in the words of its form. */
@Component
class FormDifferences {
    private final Words words;

    FormDifferences(Words words) {
        this.words = words;
    }

    /** @param field JSON pointer into the content */
    record ChangedField(String field, List<Piece> pieces) {}

    List<ChangedField> between(ProgressContent before, ProgressContent after) {
        return between(before, ContentText.form(after, 0));
    }

    List<ChangedField> between(ProgressContent before, Entered after) {
        return between(ContentText.form(before, 0), after);
    }

    /** The fields that differ, in the form's order. */
    List<ChangedField> between(Entered before, Entered after) {
        Map<String, String> old = texts(before);
        return texts(after).entrySet().stream().filter(field -> !field.getValue().equals(old.get(field.getKey()))).map(
                field -> new ChangedField(field.getKey(), pieces(field.getKey(), old.getOrDefault(field.getKey(), ""), field.getValue())))
                .toList();
    }

    /** A word that is chosen from a list changes as a whole. */
    private static List<Piece> pieces(String field, String before, String after) {
        return field.equals("/status")
                ? Stream.of(new Piece(Kind.REMOVED, before), new Piece(Kind.ADDED, after)).filter(piece -> !piece.text().isEmpty()).toList()
                : Differences.between(before, after);
    }

    private Map<String, String> texts(Entered form) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("/status", Arrays.stream(ProgressStatus.values()).filter(each -> each.name().equals(form.status())).findFirst().map(
                words::status).orElse(""));
        texts.put("/results", form.results());
        texts.put("/nextPlan", form.nextPlan());
        texts.put("/indicators", lines(form.indicators().stream().map(this::line)));
        texts.put("/evidence", lines(form.evidence().stream().map(row -> row.title() + " " + row.url())));
        texts.put("/attachments", lines(form.files().stream().map(row -> row.title() + " " + row.fileName())));
        texts.put("/note", form.note());
        texts.put("/joint/results", form.jointResults());
        texts.put("/joint/nextPlan", form.jointNextPlan());
        return texts;
    }

    private String line(IndicatorRow row) {
        return Stream.of(Optional.of(row.name()), figure("term.actual", row.actual(), row.unit()), figure("term.target", row.target(), row
                .unit()), Optional.of(row.asOf()), Optional.of(row.targetChange())).flatMap(Optional::stream).filter(part -> !part
                        .isBlank()).collect(Collectors.joining(words.of("format.separator")));
    }

    private Optional<String> figure(String name, String typed, String unit) {
        OptionalDouble number = Numbers.typed(typed);
        String shown = number.isPresent() ? Numbers.shown(Optional.of(number.getAsDouble())) : typed;
        return Optional.of(words.of(name) + " " + shown + unit).filter(_ -> !shown.isBlank());
    }

    private static String lines(Stream<String> lines) {
        return lines.map(String::strip).collect(Collectors.joining("\n"));
    }
}
