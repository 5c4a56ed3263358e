package dev.shinchoku.reporting.known;

import java.time.Instant;
import java.util.Optional;

/** What a stream's events come to. The same fold gives the present and any past instant. */
public sealed interface State permits Plan, Measure, Round, Report {
    /** The state after one more event. An event of another kind changes nothing. */
    State after(Event event, Instant at);

    /** Where a stream begins, before its first event; empty for a kind of stream that reporting does not know. */
    static Optional<State> ofNew(String stream) {
        String id = stream.substring(stream.indexOf('/') + 1);
        return switch (stream.substring(0, Math.max(0, stream.indexOf('/')))) {
            case "plan" -> Optional.of(Plan.ofNew(id));
            case "measure" -> Optional.of(Measure.ofNew(id));
            case "round" -> Optional.of(Round.ofNew(id));
            case "report" -> Optional.of(Report.ofNew(id));
            default -> Optional.empty();
        };
    }
}
