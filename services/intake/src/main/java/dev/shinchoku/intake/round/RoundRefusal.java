package dev.shinchoku.intake.round;

/** Why a command on a round came to nothing. */
public sealed interface RoundRefusal {
    record NoSuchRound(String roundId) implements RoundRefusal {}

    record RoundExists(String roundId) implements RoundRefusal {}

    record RoundIsClosed(String roundId) implements RoundRefusal {}

    /** Intake learns of plans from the measures service within seconds; this one is unknown here, or still a draft. */
    record PlanIsNotAdopted(String planId) implements RoundRefusal {}

    /** Intake has heard of the plan's adoption, and of only so many of its measures yet. */
    record PlanIsStillArriving(String planId, int measures, int heardOf) implements RoundRefusal {}
}
