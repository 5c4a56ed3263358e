package dev.shinchoku.reporting.measure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.shinchoku.pages.text.Piece;
import dev.shinchoku.reporting.known.Content;
import dev.shinchoku.reporting.known.Measure;
import dev.shinchoku.reporting.known.Passage;
import dev.shinchoku.reporting.known.Report;

/**
 * A measure and all that happened to it, as somebody may see it.
 *
 * @param reports as they stand, oldest round first
 * @param steps newest first
 */
public record MeasureStory(Measure measure, List<Report> reports, List<Step> steps) {
    /**
     * One event.
     *
     * @param type its explicit name, as in {@code progress-submitted.v1}
     * @param by the person or system; empty where the viewer may not see who
     * @param byMinistry whose people they are
     * @param report on which it happened, if it is about a report
     * @param content what was submitted, or what was accepted where the viewer may see that alone
     * @param hidden whether there is content that the viewer may see only once it is accepted
     * @param changes against the content before it, where there is one
     * @param passages plan text or results, on the measure's own events
     * @param ministries where the responsible ministries were set
     * @param label where the measure was given a place
     */
    public record Step(UUID eventId, Instant at, String type, Optional<String> by, Optional<String> byMinistry,
            Optional<Report.Standing> report,
            Optional<Content> content, boolean hidden, Optional<List<FieldChange>> changes, Optional<Report.Return> returned,
            List<Passage> passages, List<String> ministries, Optional<String> label) {}

    /** @param field JSON pointer into the content */
    public record FieldChange(String field, List<Piece> pieces) {}
}
