package dev.shinchoku.intake.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.shinchoku.intake.report.ListedReport;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.intake.report.ReportListing;
import dev.shinchoku.intake.report.ReportListing.Filter;
import dev.shinchoku.intake.report.ReportListing.Page;
import dev.shinchoku.intake.report.ReportState;
import org.springframework.stereotype.Component;

/** Looks up what ministries still owe. */
@Component
public class Owed {
    private static final int AT_ONCE = 500;
    private static final Set<ReportState> STILL_OWED = Set.of(ReportState.REQUESTED, ReportState.PENDING_ENDORSEMENT, ReportState.RETURNED);

    private final ReportListing listing;

    Owed(ReportListing listing) {
        this.listing = listing;
    }

    /** All ministries that were asked for a report in the round. */
    public Set<String> askedIn(String roundId) {
        return listing.askedIn(roundId).keySet().stream().flatMap(id -> ReportId.parse(id).stream()).map(ReportId::ministry).collect(
                Collectors
                        .toCollection(TreeSet::new));
    }

    /** Where the report's measure stands in the plan, as in {@code 3.1(1)(ア)}; its id where that is not known. */
    public String label(ReportId report) {
        return listing.matching(new Filter(Optional.of(report.roundId()), Optional.of(report.ministry()), Optional.empty(), Optional.of(
                report
                        .measureId())), Optional.empty(), 1).items().stream().map(ListedReport::label).findFirst().orElse(report
                                .measureId());
    }

    /** The reports that were not submitted or not endorsed yet, or were returned. */
    public List<ListedReport> by(String ministry, String roundId) {
        List<ListedReport> owed = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page page = listing.matching(new Filter(Optional.of(roundId), Optional.of(ministry), Optional.empty(), Optional.empty()), after,
                    AT_ONCE);
            page.items().stream().filter(report -> STILL_OWED.contains(report.state())).forEach(owed::add);
            after = page.next();
        } while (after.isPresent());
        return owed;
    }
}
