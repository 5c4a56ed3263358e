package dev.shinchoku.observability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpressionTest {
    @Test
    void functions_labels_texts_and_numbers_are_no_metrics() {
        assertThat(Expression.metricsIn(
                "histogram_quantile(0.99, sum by (le, service) (rate(a_seconds_bucket{uri!~\"/b.*\"}[5m]))) > 14.4 * 1e3"))
                .containsExactly("a_seconds_bucket");
    }

    @Test
    void recorded_names_have_colons() {
        assertThat(Expression.metricsIn("clamp_min((shinchoku:log_events:sum offset 2m) - max(b{c=\"d\"}), 0)")).containsExactly("b",
                "shinchoku:log_events:sum");
    }

    @Test
    void operators_between_metrics_are_none() {
        assertThat(Expression.metricsIn("a > 0 and on (x) b <= 3 * 86400 unless ignoring (y) group_left (z) c or d")).containsExactly("a",
                "b",
                "c", "d");
    }

    @Test
    void a_label_that_is_made_is_no_metric() {
        assertThat(Expression.metricsIn("label_replace(absent(a{b=\"c\"} > 0), \"service\", \"measures\", \"\", \"\")")).containsExactly(
                "a");
    }
}
