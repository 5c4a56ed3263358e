package dev.shinchoku.reporting.web;

import java.util.List;

import dev.shinchoku.reporting.known.ProgressStatus;
import dev.shinchoku.reporting.known.ReportState;

/** What a page lets somebody choose from, in the order in which it stands there. */
public final class Choices {
    public List<ReportState> states() {
        return ReportState.SHOWN;
    }

    public List<ProgressStatus> statuses() {
        return List.of(ProgressStatus.values());
    }
}
