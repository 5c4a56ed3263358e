package dev.shinchoku.reporting.live;

import java.util.Optional;

/**
 * Something changed. Says what, and never a text.
 *
 * @param position where it stands among all changes, the same on every instance
 * @param kind plan, measure, round or report
 * @param id of that plan, measure, round or report
 * @param traceparent W3C trace context of what changed it
 */
public record Change(String position, String kind, String id, Optional<String> traceparent) {
    /** @param stream as in {@code report/cs2024-final.cs2023-3-1-1-01.mofa} */
    public static Change of(String position, String stream, Optional<String> traceparent) {
        int slash = stream.indexOf('/');
        return new Change(position, stream.substring(0, slash), stream.substring(slash + 1), traceparent);
    }
}
