package dev.shinchoku.reporting.annualreport;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.shinchoku.reporting.annualreport.AnnualReport.Row;
import dev.shinchoku.reporting.annualreport.AnnualReport.Section;
import dev.shinchoku.reporting.known.Content;
import dev.shinchoku.reporting.known.Heading;
import dev.shinchoku.reporting.known.Known;
import dev.shinchoku.reporting.known.Measure;
import dev.shinchoku.reporting.known.Moment;
import dev.shinchoku.reporting.known.NaturalOrder;
import dev.shinchoku.reporting.known.Place;
import dev.shinchoku.reporting.known.Plan;
import dev.shinchoku.reporting.known.Report;
import dev.shinchoku.reporting.known.Round;

/** Writes the annual report of a plan. It holds accepted and published texts alone, which everybody may see. */
public final class AnnualReports {
    private static final NaturalOrder IN_ORDER = new NaturalOrder();

    /** Empty where no such plan is known. */
    public Optional<AnnualReport> of(String planId, Known known) {
        return known.plan(planId).map(plan -> new AnnualReport(plan.name(), asOf(known.moment()), sections(plan, known)));
    }

    private static Optional<Instant> asOf(Moment moment) {
        return switch (moment) {
            case Moment.Now _ -> Optional.empty();
            case Moment.AsOf then -> Optional.of(then.instant());
        };
    }

    private static List<Section> sections(Plan plan, Known known) {
        Map<String, Map<String, Content>> accepted = accepted(plan.planId(), known);
        Map<String, List<Heading>> headings = new TreeMap<>(IN_ORDER);
        plan.headings().forEach(heading -> headings.put(heading.number(), List.of(heading)));
        Map<String, List<PlacedRow>> rows = new TreeMap<>(IN_ORDER);
        known.measuresIn(plan.planId()).stream().flatMap(measure -> rows(measure, plan.planId(), accepted.getOrDefault(measure.measureId(),
                Map.of()))).forEach(row -> rows.computeIfAbsent(row.heading(), _ -> new java.util.ArrayList<>()).add(row));
        return Stream.concat(headings.keySet().stream(), rows.keySet().stream()).distinct().sorted(IN_ORDER).map(number -> section(number,
                headings.getOrDefault(number, List.of()), rows.getOrDefault(number, List.of()))).toList();
    }

    private static Section section(String number, List<Heading> heading, List<PlacedRow> rows) {
        return new Section(number, number.split("[.(]").length, heading.isEmpty() ? "" : heading.getFirst().title(),
                heading.isEmpty() ? List.of() : heading.getFirst().excerpts(), rows.stream().map(PlacedRow::row).sorted(Comparator
                        .comparing(Row::label, IN_ORDER)).toList());
    }

    private static Stream<PlacedRow> rows(Measure measure, String planId, Map<String, Content> accepted) {
        return measure.placeIn(planId).stream().flatMap(place -> {
            Outcome outcome = Outcome.of(measure, place, accepted);
            return Stream.concat(Stream.of(new PlacedRow(place.heading(), row(measure, place, outcome, place.label(), Optional.empty()))),
                    place.relistings().stream().map(again -> new PlacedRow(again.heading(), row(measure, place, outcome, again.label(),
                            Optional.of(place.label())))));
        });
    }

    private static Row row(Measure measure, Place place, Outcome outcome, String label, Optional<String> relistedFrom) {
        return new Row(label, measure.measureId(), relistedFrom, place.ministries(), measure.planIn(place.planId()), outcome.source(),
                outcome.results(), outcome.nextPlan(), outcome.missing());
    }

    /** Accepted content by measure and ministry; what a later round brought replaces what an earlier one did. */
    private static Map<String, Map<String, Content>> accepted(String planId, Known known) {
        Map<String, Map<String, Content>> accepted = new HashMap<>();
        known.rounds().stream().filter(round -> round.planId().equals(planId)).sorted(Comparator.comparing(Round::openedAt)).flatMap(
                round -> known.reportsIn(round.roundId()).stream()).forEach(report -> put(report, accepted));
        return accepted;
    }

    private static void put(Report report, Map<String, Map<String, Content>> accepted) {
        report.accepted().ifPresent(content -> accepted.computeIfAbsent(report.standing().measureId(), _ -> new TreeMap<>()).put(report
                .standing().ministry(), content));
    }

    private record PlacedRow(String heading, Row row) {}
}
