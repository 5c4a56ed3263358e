package dev.shinchoku.measures.carryover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.measures.carryover.NextPlanText.Origin;
import dev.shinchoku.measures.carryover.ReportedNextPlan.NextPlan;
import dev.shinchoku.measures.measure.Measure.Place;
import dev.shinchoku.measures.measure.Passage;
import org.junit.jupiter.api.Test;

class NextPlanTextTest {
    private static final List<Passage> PUBLISHED = List.of(Passage.together("公表された計画。"));

    @Test
    void the_only_ministrys_text_is_the_whole_plan() {
        assertThat(NextPlanText.of(place(PUBLISHED, "mofa"), List.of(accepted("mofa", "ON_TRACK", "続ける。")))).isEqualTo(new NextPlanText(List
                .of(
                        Passage.together("続ける。")), Origin.ACCEPTED));
    }

    @Test
    void of_joint_ministries_each_has_its_text_in_the_plans_order() {
        assertThat(NextPlanText.of(place(PUBLISHED, "cas", "mofa", "npa"), List.of(accepted("mofa", "ON_TRACK", "外務省。"), accepted("cas",
                "DELAYED",
                "内閣官房。")))).isEqualTo(new NextPlanText(List.of(new Passage(Optional.of("cas"), "内閣官房。"), new Passage(Optional.of("mofa"),
                        "外務省。")),
                        Origin.ACCEPTED));
    }

    @Test
    void a_later_acceptance_of_the_same_ministry_counts() {
        assertThat(NextPlanText.of(place(PUBLISHED, "mofa"), List.of(accepted("mofa", "ON_TRACK", "中間。"), accepted("mofa", "ON_TRACK",
                "年度末。"))).plan())
                .containsExactly(Passage.together("年度末。"));
    }

    @Test
    void where_none_is_accepted_the_published_one_is_taken() {
        assertThat(NextPlanText.of(place(PUBLISHED, "mofa"), List.of())).isEqualTo(new NextPlanText(PUBLISHED, Origin.PUBLISHED));
        assertThat(NextPlanText.of(place(PUBLISHED, "mofa"), List.of(submitted("mofa", "未承認。")))).isEqualTo(new NextPlanText(PUBLISHED,
                Origin.PUBLISHED));
        assertThat(NextPlanText.of(place(List.of(), "mofa"), List.of())).isEqualTo(new NextPlanText(List.of(), Origin.NONE));
    }

    @Test
    void a_ministry_that_does_not_answer_for_the_measure_any_more_is_not_asked() {
        assertThat(NextPlanText.of(place(PUBLISHED, "mofa"), List.of(accepted("npa", "ON_TRACK", "警察庁。"))).origin()).isEqualTo(
                Origin.PUBLISHED);
    }

    @Test
    void a_measure_is_over_when_every_ministry_says_so_and_plans_nothing() {
        List<ReportedNextPlan> both = List.of(accepted("cas", "COMPLETED", ""), accepted("mofa", "DISCONTINUED", " "));
        assertThat(NextPlanText.of(place(PUBLISHED, "cas", "mofa"), both)).isEqualTo(new NextPlanText(List.of(), Origin.ENDED));
        assertThat(NextPlanText.of(place(PUBLISHED, "cas", "mofa"), both.subList(0, 1)).origin()).isEqualTo(Origin.PUBLISHED);
        assertThat(NextPlanText.of(place(PUBLISHED, "cas"), List.of(accepted("cas", "COMPLETED", "後に続くもの。"))).origin()).isEqualTo(
                Origin.ACCEPTED);
    }

    private static Place place(List<Passage> publishedNextPlan, String... ministries) {
        return new Place(2023, "3.1(ア)", "3.1", List.of(ministries), List.of(), List.of(), publishedNextPlan, List.of());
    }

    private static ReportedNextPlan accepted(String ministry, String status, String text) {
        Optional<NextPlan> next = Optional.of(new NextPlan(status, text));
        return new ReportedNextPlan("p", "m", ministry, next, next, Optional.of(Instant.EPOCH));
    }

    private static ReportedNextPlan submitted(String ministry, String text) {
        return new ReportedNextPlan("p", "m", ministry, Optional.of(new NextPlan("ON_TRACK", text)), Optional.empty(), Optional.empty());
    }
}
