package dev.shinchoku.reporting.measure;

import java.time.Instant;
import java.util.Optional;

import dev.shinchoku.reporting.known.ProgressStatus;
import dev.shinchoku.reporting.known.Report.Standing;
import dev.shinchoku.reporting.known.Round;

/** Which measures are listed: those with a report that fits everything that is asked for; all of them when nothing is. */
public record MeasureFilter(Optional<String> ministry, Optional<Shown> state, Optional<ProgressStatus> status) {
    /** A report's state, or what the due date makes of it. */
    public enum Shown {
        REQUESTED, SUBMITTED, RETURNED, ACCEPTED, LATE, DUE_SOON
    }

    boolean takesAll() {
        return ministry.isEmpty() && state.isEmpty() && status.isEmpty();
    }

    boolean takes(Standing standing, Round round, Instant now) {
        return ministry.map(standing.ministry()::equals).orElse(true) && state.map(shown -> takes(shown, standing, round, now)).orElse(true)
                && (status.isEmpty() || status.equals(standing.status()));
    }

    private static boolean takes(Shown shown, Standing standing, Round round, Instant now) {
        return switch (shown) {
            case LATE -> round.isLate(standing, now);
            case DUE_SOON -> round.isDueSoon(standing, now);
            case REQUESTED, SUBMITTED, RETURNED, ACCEPTED -> standing.state().name().equals(shown.name());
        };
    }
}
