package dev.shinchoku.reporting.annualreport.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shinchoku.service.problem.Problem;
import org.junit.jupiter.api.Test;

class FormatTest {
    @Test
    void the_best_form_that_the_caller_accepts_is_given() {
        assertThat(Format.ofAccept("text/csv", Format.JSON)).isEqualTo(Format.CSV);
        assertThat(Format.ofAccept("application/pdf, text/csv;q=0.5", Format.JSON)).isEqualTo(Format.CSV);
        assertThat(Format.ofAccept("text/html,application/xhtml+xml,*/*;q=0.8", Format.JSON)).isEqualTo(Format.HTML);
        assertThat(Format.ofAccept("text/*", Format.JSON)).isEqualTo(Format.HTML);
    }

    @Test
    void whoever_takes_anything_gets_the_usual_form() {
        assertThat(Format.ofAccept("*/*", Format.JSON)).isEqualTo(Format.JSON);
        assertThat(Format.ofAccept("", Format.HTML)).isEqualTo(Format.HTML);
    }

    @Test
    void a_form_that_there_is_none_of_is_refused_with_those_that_there_are() {
        assertThatThrownBy(() -> Format.ofExtension("pdf")).isInstanceOf(Problem.Refused.class).hasMessageContaining(".csv");
        assertThatThrownBy(() -> Format.ofAccept("application/pdf", Format.JSON)).isInstanceOf(Problem.Refused.class);
        assertThatThrownBy(() -> Format.ofAccept("nonsense", Format.JSON)).isInstanceOf(Problem.Refused.class);
    }
}
