package dev.shinchoku.reporting.measure;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.shinchoku.reporting.known.Known;
import dev.shinchoku.reporting.known.Measure;
import dev.shinchoku.reporting.known.NaturalOrder;
import dev.shinchoku.reporting.known.Place;
import dev.shinchoku.reporting.known.Plan;
import dev.shinchoku.reporting.known.Report.Standing;
import dev.shinchoku.reporting.known.Round;
import dev.shinchoku.reporting.known.RoundChoice;
import dev.shinchoku.reporting.measure.MeasureList.Line;
import dev.shinchoku.reporting.viewer.Viewer;

/** Lists measures and tells their stories. */
public final class Measures {
    private static final Comparator<Line> IN_ORDER = Comparator.comparing(Line::label, new NaturalOrder());

    /** Empty where no such plan is known. Holds plan texts and states, which everybody may see, and of reports what the viewer may see. */
    public Optional<MeasureList> list(RoundChoice choice, MeasureFilter filter, Viewer viewer, Known known) {
        Optional<Round> round = choice.among(known.rounds(), known.moment().instant());
        return round.map(Round::planId).or(choice::plan).or(() -> latestPlan(known)).filter(planId -> round.isPresent() || known.plan(
                planId)
                .isPresent()).map(planId -> new MeasureList(known.nameOf(planId), round, lines(planId, round, filter, viewer, known)));
    }

    /** Empty where no such measure is known. */
    public Optional<MeasureStory> story(String measureId, Viewer viewer, Known known) {
        return known.measure(measureId).map(measure -> Storytelling.of(measure, known.timelineOf(measureId), viewer));
    }

    private static Optional<String> latestPlan(Known known) {
        return known.plans().stream().max(Comparator.comparingInt(Plan::fiscalYear)).map(Plan::planId);
    }

    private static List<Line> lines(String planId, Optional<Round> round, MeasureFilter filter, Viewer viewer, Known known) {
        Map<String, List<Standing>> reports = round.map(each -> known.standingsIn(each.roundId())).orElse(List.of()).stream().map(
                viewer::view).collect(
                        Collectors.groupingBy(Standing::measureId));
        Instant now = known.moment().instant();
        return known.measuresIn(planId).stream().map(measure -> line(measure, planId, reports.getOrDefault(measure.measureId(), List.of())))
                .filter(line -> filter.takesAll() || line.reports().stream().anyMatch(standing -> filter.takes(standing, round
                        .orElseThrow(),
                        now)))
                .sorted(IN_ORDER).toList();
    }

    private static Line line(Measure measure, String planId, List<Standing> reports) {
        Place place = measure.placeIn(planId).orElseThrow();
        return new Line(measure.measureId(), place.label(), place.heading(), place.ministries(), measure.planIn(planId), reports.stream()
                .sorted(Comparator.comparingInt(standing -> Math.floorMod(place.ministries().indexOf(standing.ministry()), 1_000)))
                .toList());
    }
}
