package dev.shinchoku.measures.carryover;

import java.util.List;

/**
 * What a carry-over did.
 *
 * @param measures in the new plan now
 * @param accepted those of them whose plan text is an accepted next plan
 * @param published those whose plan text is a published next plan, since none is accepted
 * @param withoutText those for which there is neither: somebody must write it
 * @param ended ids of the measures that every responsible ministry reports as over, and which this carry-over did not add to the new plan; an
 *        earlier one may have, before they were reported as over
 * @param changed measures that this carry-over added or whose plan text it changed; none when it was done before
 */
public record CarryOverReport(String planId, String fromPlanId, int measures, int accepted, int published, int withoutText,
        List<String> ended,
        int changed) {}
