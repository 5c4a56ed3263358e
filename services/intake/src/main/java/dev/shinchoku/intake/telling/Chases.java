package dev.shinchoku.intake.telling;

import java.time.Instant;
import java.util.List;

/** When the coordinating office had ministries reminded by hand. */
public interface Chases {
    void add(Chase chase);

    /** Each ministry's last in the round. */
    List<Chase> lastIn(String roundId);

    /** @param by who had it reminded, as the sign-in names them */
    record Chase(String roundId, String ministry, Instant at, String by) {}
}
