package dev.shinchoku.service.ops;

import java.util.List;
import java.util.Optional;

import dev.shinchoku.eventlog.consume.AppliedHead;

/**
 * What comparing a log with a view of its topic came to. Of the streams that the log named each is one of: same, behind, ahead, missing,
 * differing, unknown, passed over.
 *
 * @param streams that the log named
 * @param same version and hash are equal
 * @param behind the view has a lower version: it has not caught up, or the stream is parked
 * @param ahead the view has a higher version: it moved on since the log was read, or the log has lost events at the stream's end
 * @param missing the view does not have the stream, or not yet
 * @param differing the same version with another hash: one of the two was changed
 * @param unexpected streams of the view that the log does not name
 * @param unknown the same version, and the view was written before hashes were kept
 * @param passedOver of kinds that the view has no use for
 * @param agrees whether nothing is behind, ahead, missing, differing or unexpected
 * @param differences the first 100
 */
public record Reconciliation(String topic, long streams, long same, long behind, long ahead, long missing, long differing, long unexpected,
        long unknown, long passedOver, boolean agrees, List<Difference> differences) {
    /** How a stream can stand. */
    public enum Standing {
        SAME, BEHIND, AHEAD, MISSING, DIFFERING, UNEXPECTED, UNKNOWN, PASSED_OVER
    }

    /** One stream that does not agree. */
    public record Difference(String stream, Standing standing, Optional<Long> logVersion, Optional<String> logHash,
            Optional<Long> viewVersion, Optional<String> viewHash) {
        static Difference of(Standing standing, Optional<AppliedHead> log, Optional<AppliedHead> view) {
            return new Difference(log.or(() -> view).orElseThrow().stream(), standing, log.map(AppliedHead::version), log.flatMap(
                    AppliedHead::hash), view.map(AppliedHead::version), view.flatMap(AppliedHead::hash));
        }
    }
}
