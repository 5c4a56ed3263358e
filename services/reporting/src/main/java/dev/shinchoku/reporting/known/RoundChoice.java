package dev.shinchoku.reporting.known;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which round is looked at: the one that is named, or the current one of the plan that is named, or the current one of all. */
public record RoundChoice(Optional<String> round, Optional<String> plan) {
    /** Parameters as a form sends them: one left empty names nothing. */
    public static RoundChoice of(Optional<String> round, Optional<String> plan) {
        return new RoundChoice(round.filter(id -> !id.isBlank()), plan.filter(id -> !id.isBlank()));
    }

    public Optional<Round> among(List<Round> rounds, Instant now) {
        return rounds.stream().filter(each -> round.map(each.roundId()::equals).orElse(true)).filter(each -> plan.map(each.planId()::equals)
                .orElse(true)).max(mostCurrent(now));
    }

    /** An open round comes before a closed one, that before one that was cancelled or has not opened, a later one before an earlier one. */
    private static Comparator<Round> mostCurrent(Instant now) {
        return Comparator.<Round, Boolean>comparing(round -> round.isOpen(now)).thenComparing(round -> round.hasOpened(now) && !round
                .isCancelled()).thenComparing(Round::openedAt);
    }
}
