package dev.shinchoku.intake.report;

/** Looks at what was decided before it is stored: may add to it, or end the command. */
@FunctionalInterface
public interface Inspection {
    Inspection NONE = (_, decided) -> decided;

    /** @param report as the decision found it */
    ReportEvent inspected(ProgressReport report, ReportEvent decided);
}
