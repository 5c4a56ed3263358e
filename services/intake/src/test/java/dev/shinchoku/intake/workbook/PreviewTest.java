package dev.shinchoku.intake.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.shinchoku.intake.report.ProgressStatus;
import dev.shinchoku.intake.workbook.Preview.Change;
import org.junit.jupiter.api.Test;

class PreviewTest {
    private static final Answer OLD = answer("前の成果");
    private static final Answer NEW = answer("新しい成果");

    @Test
    void a_first_answer_is_new_and_another_one_a_change() {
        assertThat(change(3, NEW, owed(3, Answer.NONE))).isEqualTo(Change.NEW);
        assertThat(change(3, NEW, owed(3, OLD))).isEqualTo(Change.CHANGED);
    }

    @Test
    void a_row_from_before_a_change_is_outdated_unless_it_says_the_same() {
        assertThat(change(3, NEW, owed(4, OLD))).isEqualTo(Change.OUTDATED);
        assertThat(change(3, OLD, owed(4, OLD))).isEqualTo(Change.SAME);
    }

    @Test
    void what_changes_is_told_field_by_field() {
        Preview preview = Preview.of(filled(row(3, NEW, List.of())), Map.of("r.m1.mofa", owed(3, OLD)), Locale.ENGLISH);
        assertThat(preview.rows().getFirst().fields()).containsExactly(new Preview.FieldChange("/results", "前の成果", "新しい成果"));
    }

    @Test
    void a_row_with_a_problem_is_refused() {
        CellProblem problem = new CellProblem("報告", "E2", "r.m1.mofa", "unknown-status", "…");
        Preview preview = Preview.of(filled(row(3, NEW, List.of(problem))), Map.of("r.m1.mofa", owed(3, OLD)), Locale.ENGLISH);
        assertThat(preview.rows().getFirst().change()).isEqualTo(Change.REFUSED);
    }

    @Test
    void a_report_of_another_ministry_or_round_is_refused_at_its_cell_and_tells_nothing_of_it() {
        Preview preview = Preview.of(filled(row(3, NEW, List.of())), Map.of(), Locale.ENGLISH);
        assertThat(preview.rows()).singleElement().satisfies(row -> {
            assertThat(row.change()).isEqualTo(Change.REFUSED);
            assertThat(row.fields()).isEmpty();
            assertThat(row.problems()).extracting(CellProblem::sheet, CellProblem::cell, CellProblem::code).containsExactly(
                    tuple("報告", "A7", "unknown-report"));
        });
    }

    private static Change change(long version, Answer answer, OwedReport now) {
        return Preview.of(filled(row(version, answer, List.of())), Map.of("r.m1.mofa", now), Locale.ENGLISH).rows().getFirst().change();
    }

    private static FilledWorkbook filled(FilledRow row) {
        return new FilledWorkbook(List.of(row), List.of());
    }

    private static FilledRow row(long version, Answer answer, List<CellProblem> problems) {
        return new FilledRow("報告", 7, "r.m1.mofa", version, answer, problems);
    }

    private static OwedReport owed(long version, Answer answer) {
        return new OwedReport("r.m1.mofa", version, "3.1(ア)", "", "", "", answer);
    }

    private static Answer answer(String results) {
        return new Answer(Optional.of(ProgressStatus.ON_TRACK), results, "", "", List.of(), List.of());
    }
}
