package dev.shinchoku.intake.telling;

import java.util.EnumSet;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What people are told. */
public enum Kind {
    @JsonProperty("round-opened")
    ROUND_OPENED, @JsonProperty("reminder")
    REMINDER, @JsonProperty("overdue")
    OVERDUE, @JsonProperty("returned")
    RETURNED, @JsonProperty("accepted")
    ACCEPTED, @JsonProperty("due-date-moved")
    DUE_DATE_MOVED, @JsonProperty("round-cancelled")
    ROUND_CANCELLED, @JsonProperty("endorsement-wanted")
    ENDORSEMENT_WANTED,
    /** A code by which somebody proves that an address is theirs. Nobody chooses it. */
    @JsonProperty("confirmation")
    CONFIRMATION,
    /** A day's messages in one. Nobody chooses it: how they want their mail says so. */
    @JsonProperty("digest")
    DIGEST;

    /** Those that one can choose. */
    public static Set<Kind> chosen() {
        return EnumSet.complementOf(EnumSet.of(CONFIRMATION, DIGEST));
    }
}
