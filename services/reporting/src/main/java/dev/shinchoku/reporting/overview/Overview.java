package dev.shinchoku.reporting.overview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.shinchoku.reporting.known.Plan;
import dev.shinchoku.reporting.known.ProgressStatus;
import dev.shinchoku.reporting.known.ReportState;
import dev.shinchoku.reporting.known.Round;

/**
 * How a round goes.
 *
 * @param trueAt the instant that it is true of
 * @param ministries in the registry's order
 * @param statuses by the last submissions; every status, also those of none
 * @param unreported reports of which nothing was submitted yet
 * @param changes of the last 24 hours, newest first
 */
public record Overview(Plan.Name plan, Round round, Instant trueAt, Counts total, List<MinistryRow> ministries,
        Map<ProgressStatus, Integer> statuses, int unreported, List<Change> changes) {
    public record MinistryRow(String ministry, Counts counts) {}

    /** A report came into a state. */
    public record Change(UUID eventId, Instant at, String measureId, String label, String ministry, ReportState state, boolean corrected) {}

    /** Those that reports of the round can be in: none awaits endorsement where no ministry has the two-step rule. */
    public List<ReportState> states() {
        return ReportState.SHOWN.stream().filter(state -> state != ReportState.PENDING_ENDORSEMENT || total.awaitingEndorsement() > 0)
                .toList();
    }

    /** The ministries that owe reports past their due date. */
    public List<String> lateMinistries() {
        return ministries.stream().filter(row -> row.counts().late() > 0).map(MinistryRow::ministry).toList();
    }
}
