package dev.shinchoku.reporting.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;

import dev.shinchoku.reporting.known.ProgressStatus;
import dev.shinchoku.reporting.known.Report.Standing;
import dev.shinchoku.reporting.known.ReportState;
import org.junit.jupiter.api.Test;

class ViewerTest {
    private static final Viewer MOFA = new Viewer("mofa-officer", Optional.of("mofa"), false);
    private static final Viewer OFFICE = new Viewer("coordinator", Optional.empty(), true);

    @Test
    void how_another_ministrys_measure_stands_shows_only_once_it_is_accepted() {
        assertThat(MOFA.view(standing("mic", ReportState.SUBMITTED)).status()).isEmpty();
        assertThat(MOFA.view(standing("mic", ReportState.RETURNED)).status()).isEmpty();
        assertThat(MOFA.view(standing("mic", ReportState.ACCEPTED)).status()).contains(ProgressStatus.DELAYED);
        assertThat(MOFA.view(standing("mofa", ReportState.SUBMITTED)).status()).contains(ProgressStatus.DELAYED);
        assertThat(OFFICE.view(standing("mic", ReportState.SUBMITTED)).status()).contains(ProgressStatus.DELAYED);
    }

    private static Standing standing(String ministry, ReportState state) {
        return new Standing("r.m." + ministry, "r", "p", "m", ministry, "1.1(ア)", state, Instant.EPOCH, Optional.of(
                ProgressStatus.DELAYED));
    }
}
