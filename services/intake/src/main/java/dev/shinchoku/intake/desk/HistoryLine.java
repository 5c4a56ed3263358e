package dev.shinchoku.intake.desk;

import java.util.Optional;

import dev.shinchoku.intake.report.ProgressContent;
import dev.shinchoku.intake.report.ReportEvent;

/**
 * An event of a report, with what proves it.
 *
 * @param hash which holds the event and the hash of the event before it
 * @param event empty where it is of a type that is not known here
 * @param before the content that was submitted last before it
 */
public record HistoryLine(Step step, long version, String hash, Optional<ReportEvent> event, Optional<ProgressContent> before) {}
