package dev.shinchoku.intake.round;

import java.time.Instant;
import java.util.List;

/** Why a command on a round came to nothing. */
public sealed interface RoundRefusal {
    record NoSuchRound(String roundId) implements RoundRefusal {}

    record RoundExists(String roundId) implements RoundRefusal {}

    record RoundIsClosed(String roundId) implements RoundRefusal {}

    record RoundIsCancelled(String roundId) implements RoundRefusal {}

    /** What has not begun cannot be closed. */
    record RoundHasNotOpened(String roundId, Instant opensAt) implements RoundRefusal {}

    record FieldsAreWrong(List<WrongField> fields) implements RoundRefusal {}

    /** @param pointer JSON pointer into the request */
    record WrongField(String pointer, String detail) {}

    /** Intake learns of plans from the measures service within seconds; this one is unknown here, or still a draft. */
    record PlanIsNotAdopted(String planId) implements RoundRefusal {}

    /** Intake has heard of the plan's adoption, and of only so many of its measures yet. */
    record PlanIsStillArriving(String planId, int measures, int heardOf) implements RoundRefusal {}
}
