package dev.shinchoku.reporting.known;

import java.util.List;

/**
 * Where a measure stands in one plan.
 *
 * @param ministries in the plan's order: the first leads
 * @param relistings where it is shown again
 */
public record Place(String planId, int fiscalYear, String label, String heading, List<String> ministries, List<Relisting> relistings) {
    public record Relisting(String label, String heading) {}

    Place of(List<String> others) {
        return new Place(planId, fiscalYear, label, heading, others, relistings);
    }

    Place labelled(String newLabel, String newHeading) {
        return new Place(planId, fiscalYear, newLabel, newHeading, ministries, relistings);
    }

    Place relisted(Relisting relisting) {
        List<Relisting> all = relistings.contains(relisting) ? relistings : Lists.with(relistings, relisting);
        return new Place(planId, fiscalYear, label, heading, ministries, all);
    }
}
