package dev.shinchoku.reporting.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.shinchoku.reporting.known.Content;
import dev.shinchoku.reporting.known.Entry;
import dev.shinchoku.reporting.known.Event;
import dev.shinchoku.reporting.known.Measure;
import dev.shinchoku.reporting.known.MeasureEvent;
import dev.shinchoku.reporting.known.Passage;
import dev.shinchoku.reporting.known.PlanEvent;
import dev.shinchoku.reporting.known.Report;
import dev.shinchoku.reporting.known.ReportEvent;
import dev.shinchoku.reporting.known.ReportState;
import dev.shinchoku.reporting.known.RoundEvent;
import dev.shinchoku.reporting.known.State;
import dev.shinchoku.reporting.measure.MeasureStory.FieldChange;
import dev.shinchoku.reporting.measure.MeasureStory.Step;
import dev.shinchoku.reporting.viewer.Viewer;

/** Tells a measure's story from its timeline, and of other ministries' reports no more than was accepted. */
final class Storytelling {
    private final Viewer viewer;
    private final Map<String, Report> reports = new LinkedHashMap<>();
    private final Map<String, Content> lastSeen = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();

    private Storytelling(Viewer viewer) {
        this.viewer = viewer;
    }

    static MeasureStory of(Measure measure, List<Entry> timeline, Viewer viewer) {
        Storytelling telling = new Storytelling(viewer);
        timeline.forEach(telling::tell);
        return new MeasureStory(measure, telling.reports.values().stream().filter(report -> report.standing()
                .state() != ReportState.DROPPED).map(viewer::view).toList(), telling.steps.reversed());
    }

    private void tell(Entry entry) {
        Optional<Report> report = fold(entry);
        boolean whole = report.map(each -> viewer.seesWhole(each.standing().ministry())).orElse(true);
        Optional<Content> content = report.flatMap(each -> content(entry, each, whole));
        Optional<Event> event = entry.event();
        steps.add(new Step(entry.id(), entry.time(), entry.type(), whole ? Optional.of(entry.actor().subject()) : Optional.empty(), entry
                .actor()
                .ministry(), report.map(Report::standing).map(viewer::view), content, !whole && isSubmission(event), content.flatMap(
                        fresh -> changes(entry
                                .stream(),
                                fresh)), report.filter(_ -> whole && event.filter(ReportEvent.Returned.class::isInstance).isPresent())
                                        .flatMap(
                                                Report::returned), event.map(Storytelling::passages).orElse(List.of()), event.map(
                                                        Storytelling::ministries)
                                                        .orElse(List.of()), event.flatMap(Storytelling::label)));
        content.ifPresent(seen -> lastSeen.put(entry.stream(), seen));
    }

    private Optional<Report> fold(Entry entry) {
        Optional<Report> before = Optional.ofNullable(reports.get(entry.stream())).or(() -> State.ofNew(entry.stream()).filter(
                Report.class::isInstance).map(Report.class::cast));
        Optional<Report> after = before.map(entry::appliedTo).map(Report.class::cast);
        after.ifPresent(report -> reports.put(entry.stream(), report));
        return after;
    }

    private static Optional<Content> content(Entry entry, Report after, boolean whole) {
        return entry.event().filter(event -> whole ? isSubmission(Optional.of(event)) : event instanceof ReportEvent.Accepted).flatMap(
                _ -> whole ? after.submitted() : after.accepted());
    }

    private static boolean isSubmission(Optional<Event> event) {
        return event.filter(each -> each instanceof ReportEvent.Submitted || each instanceof ReportEvent.Corrected).isPresent();
    }

    private Optional<List<FieldChange>> changes(String stream, Content fresh) {
        return Optional.ofNullable(lastSeen.get(stream)).map(before -> ContentDiff.between(before, fresh));
    }

    private static List<Passage> passages(Event event) {
        return switch (event) {
            case MeasureEvent.CarriedOver e -> e.plan();
            case MeasureEvent.Planned e -> e.plan();
            case MeasureEvent.HistoryRecorded e -> e.results();
            case MeasureEvent _,PlanEvent _,RoundEvent _,ReportEvent _ -> List.of();
        };
    }

    private static List<String> ministries(Event event) {
        return switch (event) {
            case MeasureEvent.Registered e -> e.ministries();
            case MeasureEvent.CarriedOver e -> e.ministries();
            case MeasureEvent.Reassigned e -> e.ministries();
            case MeasureEvent _,PlanEvent _,RoundEvent _,ReportEvent _ -> List.of();
        };
    }

    private static Optional<String> label(Event event) {
        return switch (event) {
            case MeasureEvent.Registered e -> Optional.of(e.label());
            case MeasureEvent.CarriedOver e -> Optional.of(e.label());
            case MeasureEvent.Relabelled e -> Optional.of(e.label());
            case MeasureEvent.Relisted e -> Optional.of(e.label());
            case MeasureEvent _,PlanEvent _,RoundEvent _,ReportEvent _ -> Optional.empty();
        };
    }
}
