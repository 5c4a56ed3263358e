package dev.shinchoku.reporting.measure.web;

import java.util.List;

import dev.shinchoku.reporting.known.Known;
import dev.shinchoku.reporting.known.Plan;
import dev.shinchoku.reporting.known.Round;

/** What plans and rounds are called on a measure's page. */
public final class Names {
    private final List<Plan> plans;
    private final List<Round> rounds;

    Names(Known known) {
        this.plans = known.plans();
        this.rounds = known.rounds();
    }

    public String plan(String planId) {
        return plans.stream().filter(plan -> plan.planId().equals(planId)).map(Plan::title).findFirst().orElse(planId);
    }

    public String round(String roundId) {
        return rounds.stream().filter(round -> round.roundId().equals(roundId)).map(Round::title).findFirst().orElse(roundId);
    }
}
