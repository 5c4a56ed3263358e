package dev.shinchoku.intake.workbook;

import java.util.List;
import java.util.Optional;

import dev.shinchoku.intake.attachment.NamingFiles.NamedFile;
import dev.shinchoku.intake.report.ProgressContent.JointText;

/**
 * A report as a workbook shows it.
 *
 * @param version of the report when it was downloaded: by it a workbook from before a change is recognised row by row
 * @param planText what the ministry set out to do; empty where it is not known
 * @param former what it reported before; empty where it did not
 * @param returned why it was sent back; empty where it was not
 * @param answer what was said last, or in the round before
 * @param files and joint, which a workbook does not show, and leaves as they are
 */
public record OwedReport(String reportId, long version, String label, String planText, String former, String returned, Answer answer,
        List<NamedFile> files, Optional<JointText> joint) {}
