package dev.shinchoku.measures.published;

import java.util.List;

/**
 * One row of the published table.
 *
 * @param label its whole path, {@code 3.1(1)(ア)}
 * @param heading the number of the heading it stands under, {@code 3.1(1)}
 * @param ministries codes, in the order of the plan: the first leads
 * @param plan last year's plan text
 * @param results what the year brought
 * @param nextPlan the plan text of the year that follows
 * @param relistings where else the plan shows it; empty where it is shown once
 * @param line where its label stands, from 1
 */
public record PublishedMeasure(String label, String heading, List<String> ministries, List<Passage> plan, List<Passage> results,
        List<Passage> nextPlan, List<Relisting> relistings, int line) {}
