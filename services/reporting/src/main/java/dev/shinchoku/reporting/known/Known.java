package dev.shinchoku.reporting.known;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All that is known at one moment. */
public interface Known {
    /** When it is true. */
    Moment moment();

    List<Plan> plans();

    List<Round> rounds();

    List<Measure> measuresIn(String planId);

    Optional<Measure> measure(String measureId);

    /** Where the reports of a round stand, without their texts. */
    List<Report.Standing> standingsIn(String roundId);

    List<Report> reportsIn(String roundId);

    List<Report> reportsIn(String roundId, String ministry);

    /** What happened to a measure and to the reports on it, oldest first. */
    List<Entry> timelineOf(String measureId);

    /** What happened to a round's reports since an instant, their requests left out; newest first, at most so many. */
    List<Entry> changesIn(String roundId, Instant since, int atMost);

    default Optional<Plan> plan(String planId) {
        return plans().stream().filter(plan -> plan.planId().equals(planId)).findFirst();
    }

    /** The plan's name; its id stands for the title of a plan that has not been heard of yet. */
    default Plan.Name nameOf(String planId) {
        return plan(planId).orElseGet(() -> Plan.ofNew(planId)).name();
    }

    default Optional<Round> round(String roundId) {
        return rounds().stream().filter(round -> round.roundId().equals(roundId)).findFirst();
    }
}
