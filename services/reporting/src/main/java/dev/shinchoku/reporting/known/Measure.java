package dev.shinchoku.reporting.known;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A measure through the years: its place, plan text and published results in each plan. */
public record Measure(String measureId, List<Place> places, List<YearPlan> plans, List<Published> history) implements State {
    /** What the ministries set out to do in a plan's fiscal year. */
    public record YearPlan(String planId, int fiscalYear, List<Passage> plan) {}

    /** What was published of a past fiscal year. */
    public record Published(String planId, int fiscalYear, List<Passage> results, List<Passage> nextPlan) {}

    static Measure ofNew(String measureId) {
        return new Measure(measureId, List.of(), List.of(), List.of());
    }

    public Optional<Place> placeIn(String planId) {
        return places.stream().filter(place -> place.planId().equals(planId)).findFirst();
    }

    /** The place in the plan of the latest fiscal year. */
    public Optional<Place> latestPlace() {
        return places.stream().max(java.util.Comparator.comparingInt(Place::fiscalYear));
    }

    public List<Passage> planIn(String planId) {
        return plans.stream().filter(plan -> plan.planId().equals(planId)).findFirst().map(YearPlan::plan).orElse(List.of());
    }

    public Optional<Published> publishedIn(String planId) {
        return history.stream().filter(published -> published.planId().equals(planId)).findFirst();
    }

    @Override
    public Measure after(Event event, Instant at) {
        return event instanceof MeasureEvent happened ? evolve(happened) : this;
    }

    private Measure evolve(MeasureEvent event) {
        return switch (event) {
            case MeasureEvent.Registered e -> placed(new Place(e.planId(), e.fiscalYear(), e.label(), e.heading(), e.ministries(), List
                    .of()));
            case MeasureEvent.CarriedOver e -> placed(
                    new Place(e.planId(), e.fiscalYear(), e.label(), e.heading(), e.ministries(), List.of()))
                    .planned(new YearPlan(e.planId(), e.fiscalYear(), e.plan()));
            case MeasureEvent.Planned e -> planned(new YearPlan(e.planId(), e.fiscalYear(), e.plan()));
            case MeasureEvent.HistoryRecorded e -> recorded(new Published(e.planId(), e.fiscalYear(), e.results(), e.nextPlan()));
            case MeasureEvent.Reassigned e -> replaced(e.planId(), place -> place.of(e.ministries()));
            case MeasureEvent.Relabelled e -> replaced(e.planId(), place -> place.labelled(e.label(), e.heading()));
            case MeasureEvent.Relisted e -> replaced(e.planId(), place -> place.relisted(new Place.Relisting(e.label(), e.heading())));
        };
    }

    private Measure placed(Place place) {
        return new Measure(measureId, Lists.put(places, place, old -> old.planId().equals(place.planId())), plans, history);
    }

    private Measure planned(YearPlan plan) {
        return new Measure(measureId, places, Lists.put(plans, plan, old -> old.planId().equals(plan.planId())), history);
    }

    private Measure recorded(Published published) {
        return new Measure(measureId, places, plans, Lists.put(history, published, old -> old.planId().equals(published.planId())));
    }

    private Measure replaced(String planId, UnaryOperator<Place> change) {
        return placeIn(planId).map(place -> placed(change.apply(place))).orElse(this);
    }
}
