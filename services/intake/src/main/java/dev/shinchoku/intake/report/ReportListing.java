package dev.shinchoku.intake.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.shinchoku.eventlog.EventStream;

/** The reports at a glance. Follows what this service writes at once, and what any other instance wrote within a second. */
public interface ReportListing {
    /** Takes in whole streams of reports; an older one than is known already changes nothing. */
    void show(List<EventStream> streams);

    Page matching(Filter filter, Optional<String> after, int limit);

    /** What a round asks for, by report id. */
    Map<String, Asked> askedIn(String roundId);

    /** The latest report before this one that the ministry submitted on the same measure in another round. */
    Optional<ReportId> formerOf(ReportId report);

    /** @param ministries all that are responsible, the lead first; none where the request did not tell them yet */
    record Asked(String label, List<String> ministries, ReportState state) {}

    /** Each field narrows the list down where it is present. */
    record Filter(Optional<String> roundId, Optional<String> ministry, Optional<ReportState> state, Optional<String> measureId) {}

    /** @param next where the next page begins; empty on the last */
    record Page(List<ListedReport> items, Optional<String> next) {}
}
