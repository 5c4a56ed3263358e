package dev.shinchoku.intake.review.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.shinchoku.intake.report.ProgressContent;
import dev.shinchoku.intake.report.ProgressContent.Indicator;
import dev.shinchoku.intake.report.ProgressContent.JointText;
import dev.shinchoku.pages.Words;
import dev.shinchoku.pages.text.Differences;
import dev.shinchoku.pages.text.Piece;
import dev.shinchoku.pages.text.Piece.Kind;
import org.springframework.stereotype.Component;

/** A content in the words of whoever reads it, with what changed since another version marked. */
@Component
class MarkingChanges {
    private final Words words;

    MarkingChanges(Words words) {
        this.words = words;
    }

    /** In the form's order; where there is no other version, nothing is marked. */
    List<MarkedText> in(ProgressContent content, Optional<ProgressContent> before) {
        Map<String, String> old = before.map(this::texts).orElseGet(() -> texts(content));
        return texts(content).entrySet().stream().map(field -> new MarkedText(field.getKey(), pieces(field.getKey(), old.getOrDefault(field
                .getKey(), ""), field.getValue()))).toList();
    }

    /** A word that is chosen from a list changes as a whole. */
    private static List<Piece> pieces(String field, String before, String after) {
        return field.equals("/status") && !before.equals(after)
                ? List.of(new Piece(Kind.REMOVED, before), new Piece(Kind.ADDED, after))
                : Differences.between(before, after);
    }

    private Map<String, String> texts(ProgressContent content) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("/status", words.status(content.status()));
        texts.put("/results", content.results());
        texts.put("/nextPlan", content.nextPlan());
        texts.put("/indicators", lines(content.indicators(), this::text));
        texts.put("/evidence", lines(content.evidence(), evidence -> evidence.title() + " " + evidence.url()));
        texts.put("/attachments", lines(content.attachments(), file -> file.title() + " (" + file.fileName() + ")"));
        texts.put("/note", content.note().orElse(""));
        texts.put("/joint/results", content.joint().map(JointText::results).orElse(""));
        texts.put("/joint/nextPlan", content.joint().map(JointText::nextPlan).orElse(""));
        return texts;
    }

    private String text(Indicator indicator) {
        String unit = indicator.unit().orElse("");
        return Stream.of(Optional.of(indicator.name()), indicator.actual().map(actual -> words.of("review.actual", words.number(actual),
                unit)), indicator.target().map(target -> words.of("review.target", words.number(target), unit)), indicator.asOf().map(
                        day -> words.of("review.as-of", day)), indicator.targetChange()).flatMap(Optional::stream).collect(Collectors
                                .joining(" "));
    }

    private static <T> String lines(List<T> items, Function<T, String> line) {
        return items.stream().map(line).collect(Collectors.joining("\n"));
    }
}
