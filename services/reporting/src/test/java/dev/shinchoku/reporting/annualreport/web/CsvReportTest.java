package dev.shinchoku.reporting.annualreport.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+81", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"})
    void what_a_spreadsheet_would_take_for_a_formula_is_made_harmless(String cell) {
        assertThat(CsvReport.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "・協議を行った。", "3.1(1)(ア)", "10-1"})
    void any_other_text_stays_as_it_is(String cell) {
        assertThat(CsvReport.harmless(cell)).isEqualTo(cell);
    }
}
