package dev.shinchoku.intake.submission;

import java.util.List;
import java.util.Optional;

import dev.shinchoku.intake.attachment.NamingFiles.NamedFile;
import dev.shinchoku.intake.report.ProgressContent;
import dev.shinchoku.intake.report.ReportEvent.Answer;

/**
 * What somebody submits.
 *
 * @param content without its attachments
 * @param files that become its attachments
 * @param onBehalfReason why the coordinating office does so for the ministry
 * @param answers to the comments of the return that it answers
 */
public record ProgressUpdate(ProgressContent content, List<NamedFile> files, Optional<String> onBehalfReason, List<Answer> answers) {}
