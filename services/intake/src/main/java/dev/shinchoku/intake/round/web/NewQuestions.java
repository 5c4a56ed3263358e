package dev.shinchoku.intake.round.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.shinchoku.intake.question.Field;
import dev.shinchoku.intake.question.Questions;
import dev.shinchoku.service.problem.Problem.FieldError;
import dev.shinchoku.service.problem.Problems;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a round asks, as the coordinating office lays it down. A field that is not named is not asked for; the status always is. */
@Schema(name = "QuestionsRequest")
record NewQuestions(
        @NotNull(message = "is missing: name the fields that are asked for") @Size(max = 5, message = "has more than 5 entries") List<@Valid @NotNull(message = "is null: leave it out") NewQuestion> fields,
        @Size(max = 50, message = "has more than 50 entries") @Nullable List<@Valid @NotNull(message = "is null: leave it out") NewIndicator> indicators) {
    private static final Set<Field> TEXTS = EnumSet.of(Field.RESULTS, Field.NEXT_PLAN, Field.NOTE);

    /** @param mostCharacters of a text: results, nextPlan or note */
    @Schema(name = "QuestionRequest")
    record NewQuestion(
            @NotNull(message = "is missing") @Pattern(regexp = "results|nextPlan|indicators|evidence|note", message = "must be one of results, nextPlan, indicators, evidence, note") String field,
            @Nullable Boolean required,
            @Min(value = 1, message = "must be at least 1") @Max(value = 20_000, message = "must be at most 20,000") @Nullable Integer mostCharacters) {
        Field toField() {
            return switch (field) {
                case "nextPlan" -> Field.NEXT_PLAN;
                case "indicators" -> Field.INDICATORS;
                case "evidence" -> Field.EVIDENCE;
                case "note" -> Field.NOTE;
                default -> Field.RESULTS;
            };
        }
    }

    /** @param unit as printed, such as 件 or % */
    @Schema(name = "AskedIndicatorRequest")
    record NewIndicator(@NotBlank(message = "is empty") @Size(max = 200, message = "has more than 200 characters") String name,
            @Size(max = 50, message = "has more than 50 characters") @Nullable String unit, @Nullable Boolean required) {}

    /** @throws dev.shinchoku.service.problem.Problem.Refused when its parts do not go together */
    Questions toQuestions() {
        List<NewIndicator> extra = indicators == null ? List.of() : indicators;
        List<FieldError> wrong = new ArrayList<>();
        fieldsOnce(wrong);
        indicatorsOnce(extra, wrong);
        if (!extra.isEmpty() && fields.stream().noneMatch(question -> question.toField() == Field.INDICATORS)) {
            wrong.add(new FieldError("/questions/indicators", "asks for indicators, and fields does not name indicators: add it there"));
        }
        if (!wrong.isEmpty()) {
            throw Problems.invalid(wrong).refuse();
        }
        return new Questions(fields.stream().map(NewQuestions::toQuestion).toList(), extra.stream().map(NewQuestions::toIndicator)
                .toList());
    }

    private void fieldsOnce(List<FieldError> wrong) {
        Set<Field> seen = EnumSet.noneOf(Field.class);
        for (int i = 0; i < fields.size(); i++) {
            if (!seen.add(fields.get(i).toField())) {
                wrong.add(new FieldError("/questions/fields/%d/field".formatted(i), "is named twice"));
            }
            if (fields.get(i).mostCharacters() != null && !TEXTS.contains(fields.get(i).toField())) {
                wrong.add(new FieldError("/questions/fields/%d/mostCharacters".formatted(i), "is for texts only: results, nextPlan, note"));
            }
        }
    }

    private static void indicatorsOnce(List<NewIndicator> indicators, List<FieldError> wrong) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < indicators.size(); i++) {
            if (!seen.add(indicators.get(i).name().strip())) {
                wrong.add(new FieldError("/questions/indicators/%d/name".formatted(i), "is named twice"));
            }
        }
    }

    private static Questions.Question toQuestion(NewQuestion question) {
        return new Questions.Question(question.toField(), Boolean.TRUE.equals(question.required()), Optional.ofNullable(question
                .mostCharacters()));
    }

    private static Questions.AskedIndicator toIndicator(NewIndicator indicator) {
        return new Questions.AskedIndicator(indicator.name().strip(), Optional.ofNullable(indicator.unit()).filter(unit -> !unit.isBlank()),
                Boolean.TRUE.equals(indicator.required()));
    }
}
