package dev.shinchoku.intake.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        assertThat(Preview.fields(OLD, NEW)).containsExactly(new Preview.FieldChange("/results", "前の成果", "新しい成果"));
    }

    @Test
    void a_field_stands_where_it_or_what_it_is_part_of_stands() {
        FilledRow row = new FilledRow("報告", 7, "r.m1.mofa", 1, NEW, Map.of("/results", new Place("報告", "F7"), "/indicators/1", new Place(
                "指標",
                "A3"), "/indicators", new Place("報告", "A7")), List.of());
        assertThat(row.placeOf("/results")).isEqualTo(new Place("報告", "F7"));
        assertThat(row.placeOf("/indicators/1/unit")).isEqualTo(new Place("指標", "A3"));
        assertThat(row.placeOf("/indicators/2/unit")).isEqualTo(new Place("報告", "A7"));
        assertThat(row.placeOf("/attachments/0")).isEqualTo(new Place("報告", "A7"));
    }

    private static Change change(long version, Answer answer, OwedReport now) {
        return Preview.changeOf(new FilledRow("報告", 7, "r.m1.mofa", version, answer, Map.of(), List.of()), now);
    }

    private static OwedReport owed(long version, Answer answer) {
        return new OwedReport("r.m1.mofa", version, "3.1(ア)", "", "", "", answer, List.of(), Optional.empty());
    }

    private static Answer answer(String results) {
        return new Answer(Optional.of(ProgressStatus.ON_TRACK), results, "", "", List.of(), List.of());
    }
}
