package dev.shinchoku.measures.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import dev.shinchoku.measures.plan.Heading.PolicyExcerpt;
import dev.shinchoku.measures.plan.PlanCommand.AdoptPlan;
import dev.shinchoku.measures.plan.PlanCommand.OutlinePlan;
import dev.shinchoku.measures.plan.PlanCommand.RegisterPlan;
import dev.shinchoku.measures.plan.PlanDecision.Decided;
import dev.shinchoku.measures.plan.PlanDecision.Refused;
import dev.shinchoku.measures.plan.PlanDecision.Unchanged;
import dev.shinchoku.measures.plan.PlanEvent.AnnualPlanAdopted;
import dev.shinchoku.measures.plan.PlanEvent.AnnualPlanOutlined;
import dev.shinchoku.measures.plan.PlanEvent.AnnualPlanRegistered;
import org.junit.jupiter.api.Test;

class PlanDeciderTest {
    private static final Heading QUOTING = new Heading("3.1", "対話", List.of(new PolicyExcerpt("戦略", List.of("対話を進める。"))));

    @Test
    void a_plan_is_registered_once() {
        PlanCommand register = new RegisterPlan("p", "計画", 2023, Optional.of("戦略"));
        assertThat(PlanDecider.decide(register, Optional.empty())).isEqualTo(new Decided(new AnnualPlanRegistered("p", "計画", 2023, Optional
                .of(
                        "戦略"))));
        assertThat(PlanDecider.decide(register, plan())).isEqualTo(new Refused(new PlanRefusal.PlanExists("p")));
    }

    @Test
    void a_plan_that_does_not_exist_can_be_neither_outlined_nor_adopted() {
        assertThat(List.of(new OutlinePlan("p", List.of(QUOTING)), new AdoptPlan("p", 2))).allSatisfy(command -> assertThat(PlanDecider
                .decide(
                        command, Optional.empty())).isEqualTo(new Refused(new PlanRefusal.NoSuchPlan("p"))));
    }

    @Test
    void headings_stand_in_the_order_of_their_numbers_part_by_part() {
        assertThat(numbers(outlined(plan(), heading("3.10"), heading("10"), heading("3.2"), heading("3.1(2)"), heading("3.1"), heading("3"),
                heading("3.1(10)")))).containsExactly("3", "3.1", "3.1(2)", "3.1(10)", "3.2", "3.10", "10");
    }

    @Test
    void a_page_that_does_not_show_an_excerpt_or_a_title_does_not_take_it_away() {
        assertThat(PlanDecider.decide(new OutlinePlan("p", List.of(heading("3.1"))), plan(QUOTING))).isEqualTo(new Unchanged());
        assertThat(outlined(plan(QUOTING), new Heading("3.1", "新しい題", List.of()))).containsExactly(new Heading("3.1", "新しい題", QUOTING
                .excerpts()));
    }

    @Test
    void headings_that_a_page_does_not_show_stay() {
        assertThat(outlined(plan(QUOTING), heading("3.2"))).containsExactly(QUOTING, heading("3.2"));
    }

    @Test
    void the_same_outline_again_changes_nothing() {
        assertThat(PlanDecider.decide(new OutlinePlan("p", List.of(QUOTING)), plan(QUOTING))).isEqualTo(new Unchanged());
    }

    @Test
    void a_plan_is_adopted_once() {
        assertThat(PlanDecider.decide(new AdoptPlan("p", 2), plan())).isEqualTo(new Decided(new AnnualPlanAdopted("p", Optional.of(2))));
        AnnualPlan adopted = new AnnualPlan("p", "計画", 2023, Optional.empty(), AnnualPlan.State.ADOPTED, List.of(), 2);
        assertThat(PlanDecider.decide(new AdoptPlan("p", 2), Optional.of(adopted))).isEqualTo(new Refused(new PlanRefusal.PlanIsAdopted(
                "p")));
    }

    private static Optional<AnnualPlan> plan(Heading... headings) {
        return Optional.of(new AnnualPlan("p", "計画", 2023, Optional.empty(), AnnualPlan.State.DRAFT, List.of(headings), 1));
    }

    private static Heading heading(String number) {
        return new Heading(number, "", List.of());
    }

    private static List<Heading> outlined(Optional<AnnualPlan> plan, Heading... shown) {
        return switch (PlanDecider.decide(new OutlinePlan("p", List.of(shown)), plan)) {
            case Decided(AnnualPlanOutlined(_, var headings)) -> headings;
            case PlanDecision other -> throw new AssertionError(other);
        };
    }

    private static List<String> numbers(List<Heading> headings) {
        return headings.stream().map(Heading::number).toList();
    }
}
