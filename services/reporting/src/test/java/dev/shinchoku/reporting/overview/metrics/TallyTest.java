package dev.shinchoku.reporting.overview.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.reporting.known.Report.Standing;
import dev.shinchoku.reporting.known.ReportState;
import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void a_ministrys_reports_are_counted_in_every_state_also_where_there_is_none() {
        List<Tally> tallies = Tally.of(List.of(standing("mofa", ReportState.REQUESTED), standing("mofa", ReportState.ACCEPTED), standing(
                "mofa", ReportState.ACCEPTED), standing("npa", ReportState.RETURNED)));
        assertThat(tallies).hasSize(2 * ReportState.SHOWN.size()).contains(new Tally("mofa", ReportState.ACCEPTED, 2), new Tally("mofa",
                ReportState.REQUESTED, 1), new Tally("mofa", ReportState.SUBMITTED, 0), new Tally("npa", ReportState.RETURNED, 1),
                new Tally(
                        "npa", ReportState.ACCEPTED, 0));
    }

    @Test
    void a_round_without_reports_has_no_tally() {
        assertThat(Tally.of(List.of())).isEmpty();
    }

    private static Standing standing(String ministry, ReportState state) {
        return new Standing("r.m." + ministry, "r", "p", "m", ministry, "3.1(1)(ア)", state, Instant.EPOCH, Optional.empty());
    }
}
