package dev.shinchoku.intake.question;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a round asks. The status is always asked for; a field that is not named here is not asked for and must stay empty.
 *
 * @param indicators which every report has to give, besides those that a ministry adds
 */
public record Questions(List<Question> fields, List<AskedIndicator> indicators) {
    /** Everything may be told, and results must be. */
    public static final Questions USUAL = new Questions(Arrays.stream(Field.values()).map(field -> new Question(field,
            field == Field.RESULTS, Optional.empty())).toList(), List.of());

    public Optional<Question> on(Field field) {
        return fields.stream().filter(question -> question.field() == field).findFirst();
    }

    /** @param mostCharacters in Unicode code points; only for texts, and for each text's joint part alike */
    public record Question(Field field, boolean required, Optional<Integer> mostCharacters) {}

    /** @param unit as printed, such as 件 or % */
    public record AskedIndicator(String name, Optional<String> unit, boolean required) {}
}
