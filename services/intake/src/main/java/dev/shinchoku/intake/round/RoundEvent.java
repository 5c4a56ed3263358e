package dev.shinchoku.intake.round;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shinchoku.intake.question.Questions;
import dev.shinchoku.service.events.EventCodec;
import org.jspecify.annotations.Nullable;

/** What can happen to a reporting round. The records' fields are those of the contracts. */
public sealed interface RoundEvent {
    EventCodec<RoundEvent> CODEC = new EventCodec<>(Map.of("round-opened.v1", RoundOpened.class, "round-due-date-changed.v1",
            RoundDueDateChanged.class, "round-closed.v1", RoundClosed.class, "round-cancelled.v1", RoundCancelled.class));

    /**
     * A round is laid down.
     *
     * @param opensAt absent: it is open from this event on
     * @param scope absent: all measures of the plan
     * @param questions absent: the usual ones
     */
    record RoundOpened(String roundId, String planId, String title, Instant dueAt, Optional<Instant> opensAt,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Instant> reminders, Optional<Scope> scope, Optional<Questions> questions,
            Optional<String> startsFrom) implements RoundEvent {
        public RoundOpened {
            reminders = Objects.requireNonNullElse((@Nullable List<Instant>) reminders, List.of());
        }
    }

    /**
     * @param ministry whose reports alone are due then; absent: all ministries', but for those whose own date is later
     * @param reason given wherever it is for one ministry
     */
    record RoundDueDateChanged(String roundId, Instant dueAt, Optional<String> ministry, Optional<String> reason) implements RoundEvent {}

    record RoundClosed(String roundId) implements RoundEvent {}

    /** Nothing is asked for any more. */
    record RoundCancelled(String roundId, String reason) implements RoundEvent {}
}
