package dev.shinchoku.intake.draft;

import java.time.Instant;

import dev.shinchoku.intake.report.ReportId;

/**
 * What a ministry's people have written so far for a report.
 *
 * @param version by which a save says what it was written over; no two drafts of a report ever have the same
 * @param basedOn version of the report that its writer saw
 */
public record Draft(ReportId reportId, long version, String savedBy, Instant savedAt, long basedOn, DraftContent content) {}
