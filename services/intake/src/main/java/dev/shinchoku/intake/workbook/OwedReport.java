package dev.shinchoku.intake.workbook;

/**
 * A report as a workbook shows it.
 *
 * @param version of the report when it was downloaded: by it a workbook from before a change is recognised row by row
 * @param planText what the ministry set out to do; empty where it is not known
 * @param former what it reported before; empty where it did not
 * @param returned why it was sent back; empty where it was not
 */
public record OwedReport(String reportId, long version, String label, String planText, String former, String returned, Answer answer) {}
