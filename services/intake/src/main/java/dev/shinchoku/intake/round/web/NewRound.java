package dev.shinchoku.intake.round.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.intake.round.RoundCommand.OpenRound;
import dev.shinchoku.intake.round.Scope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A round as the coordinating office lays it down.
 *
 * @param opensAt left out: now
 * @param dueAt with its offset, as in 2025-04-30T17:00:00+09:00
 * @param reminders before dueAt
 * @param startsFrom another round of the same plan
 */
record NewRound(
        @NotNull(message = "is missing") @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,79}", message = "must be lower-case letters, digits and hyphens") String roundId,
        @NotBlank(message = "is missing") String planId,
        @NotBlank(message = "is empty") @Size(max = 500, message = "has more than 500 characters") String title,
        @Nullable OffsetDateTime opensAt,
        @NotNull(message = "is missing: name an instant with its offset, as in 2025-04-30T17:00:00+09:00") OffsetDateTime dueAt,
        @Size(max = 20, message = "has more than 20 entries") @Nullable List<@NotNull(message = "is null: leave it out") OffsetDateTime> reminders,
        @Valid @Nullable NewScope scope, @Valid @Nullable NewQuestions questions,
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,79}", message = "must be lower-case letters, digits and hyphens") @Nullable String startsFrom) {

    /**
     * Each list that is given narrows the round down.
     *
     * @param headings by number, as in 3.1(1), each with what is below it
     * @param ministries by code
     * @param measures by id
     */
    record NewScope(
            @Size(max = 200, message = "has more than 200 entries") @Nullable List<@NotNull(message = "is null: leave it out") @Pattern(regexp = "^[0-9]+(\\.[0-9]+)*(\\([0-9]+\\))*$", message = "must be a heading's number, as in 3.1(1)") String> headings,
            @Size(max = 200, message = "has more than 200 entries") @Nullable List<@NotBlank(message = "is empty: leave it out") String> ministries,
            @Size(max = 5_000, message = "has more than 5,000 entries") @Nullable List<@NotBlank(message = "is empty: leave it out") String> measures) {
        Scope toScope() {
            return new Scope(distinct(headings), distinct(ministries), distinct(measures));
        }

        private static List<String> distinct(@Nullable List<String> names) {
            return names == null ? List.of() : names.stream().distinct().toList();
        }
    }

    OpenRound toCommand() {
        return new OpenRound(roundId, planId, title, dueAt.toInstant(), Optional.ofNullable(opensAt).map(OffsetDateTime::toInstant),
                instants(reminders), scope == null ? Scope.ALL : scope.toScope(), Optional.ofNullable(questions).map(
                        NewQuestions::toQuestions), Optional.ofNullable(startsFrom));
    }

    private static List<Instant> instants(@Nullable List<OffsetDateTime> times) {
        return times == null ? List.of() : times.stream().map(OffsetDateTime::toInstant).toList();
    }
}
