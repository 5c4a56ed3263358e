package dev.shinchoku.reporting.viewer;

import java.util.Optional;

import dev.shinchoku.reporting.known.Report;
import dev.shinchoku.reporting.known.Report.Standing;
import dev.shinchoku.reporting.known.ReportState;

/**
 * Who looks.
 *
 * @param name as the sign-in names them
 * @param ministry whose people they are; empty for the coordinating office, auditors and ops
 * @param seesAll whether they see every ministry's reports whole
 */
public record Viewer(String name, Optional<String> ministry, boolean seesAll) {
    /** Whether they see this ministry's reports whole. Of all others they see accepted content alone. */
    public boolean seesWhole(String ofMinistry) {
        return seesAll || ministry.filter(ofMinistry::equals).isPresent();
    }

    /** A report's standing as they may see it: of others, how the measure stands shows only once it is accepted. */
    public Standing view(Standing standing) {
        return seesWhole(standing.ministry()) || standing.state() == ReportState.ACCEPTED ? standing : standing.withoutStatus();
    }

    /** A report as they may see it. */
    public Report view(Report report) {
        return seesWhole(report.standing().ministry())
                ? report
                : new Report(view(report.standing()), report.accepted(), report.accepted(), Optional.empty(), Optional.empty(), report
                        .reopenedUntil());
    }
}
