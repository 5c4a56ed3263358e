package dev.shinchoku.reporting.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.shinchoku.pages.text.Differences;
import dev.shinchoku.pages.text.Piece;
import dev.shinchoku.reporting.known.Content;
import dev.shinchoku.reporting.measure.MeasureStory.FieldChange;

/** What changed between two submissions, field by field. */
final class ContentDiff {
    private ContentDiff() {}

    /** The fields that differ, in the form's order. */
    static List<FieldChange> between(Content before, Content after) {
        Map<String, String> old = texts(before);
        return texts(after).entrySet().stream().filter(field -> !field.getValue().equals(old.get(field.getKey()))).map(
                field -> new FieldChange(
                        field.getKey(), pieces(field.getKey(), old.getOrDefault(field.getKey(), ""), field.getValue()))).toList();
    }

    /** A status is a word of a list: a part of it means nothing. */
    private static List<Piece> pieces(String field, String before, String after) {
        return field.equals("/status")
                ? List.of(new Piece(Piece.Kind.REMOVED, before), new Piece(Piece.Kind.ADDED, after))
                : Differences.between(before, after);
    }

    private static Map<String, String> texts(Content content) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("/status", content.status().name());
        texts.put("/results", content.results());
        texts.put("/nextPlan", content.nextPlan());
        texts.put("/indicators", content.indicators().stream().map(ContentDiff::text).collect(Collectors.joining("\n")));
        texts.put("/evidence", content.evidence().stream().map(evidence -> evidence.title() + " " + evidence.url()).collect(Collectors
                .joining(
                        "\n")));
        texts.put("/attachments", content.attachments().stream().map(file -> file.title() + " " + file.fileName()).collect(Collectors
                .joining(
                        "\n")));
        texts.put("/joint/results", content.joint().map(Content.JointText::results).orElse(""));
        texts.put("/joint/nextPlan", content.joint().map(Content.JointText::nextPlan).orElse(""));
        texts.put("/note", content.note().orElse(""));
        return texts;
    }

    private static String text(Content.Indicator indicator) {
        return "%s: %s / %s %s".formatted(indicator.name(), indicator.actual().map(Object::toString).orElse("-"), indicator.target().map(
                Object::toString).orElse("-"), indicator.unit().orElse("")).strip();
    }
}
