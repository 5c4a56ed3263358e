package dev.shinchoku.reporting.testing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.reporting.known.Content;
import dev.shinchoku.reporting.known.Heading;
import dev.shinchoku.reporting.known.MeasureEvent;
import dev.shinchoku.reporting.known.Passage;
import dev.shinchoku.reporting.known.PlanEvent;
import dev.shinchoku.reporting.known.ProgressStatus;
import dev.shinchoku.reporting.known.ReportEvent;
import dev.shinchoku.reporting.known.RoundEvent;

/** A plan with one joint measure of 内閣官房 and 外務省, and its round. Its ids begin with the given name. */
public final class Story {
    public static final Instant OPENED = Instant.parse("2025-04-01T00:00:00Z");
    public static final Instant DUE = Instant.parse("2025-04-30T08:00:00Z");

    private final Events events = new Events();
    private final String name;

    public Story(String name) {
        this.name = name;
    }

    public String plan() {
        return name;
    }

    public String round() {
        return name + "-final";
    }

    public String measure() {
        return name + "-m1";
    }

    public String report(String ministry) {
        return round() + "." + measure() + "." + ministry;
    }

    /** Up to the round's opening, with a report requested of each ministry. */
    public List<RecordedEvent> opened() {
        return List.of(say(new PlanEvent.Registered(plan(), name + " の計画", 2024, Optional.empty()), OPENED, Events.COORDINATOR), say(
                new PlanEvent.Outlined(plan(), List.of(new Heading("3", "国際社会の平和", List.of()), new Heading("3.1", "法の支配", List.of(
                        new Heading.Excerpt("戦略より", List.of("積極的な役割を果たす。")))))), OPENED, Events.COORDINATOR), say(
                                new MeasureEvent.Registered(
                                        measure(), plan(), 2024, "3.1(ア)", "3.1", List.of("cas", "mofa")), OPENED, Events.COORDINATOR), say(
                                                new MeasureEvent.Planned(measure(), plan(), 2024, List.of(new Passage(Optional.empty(),
                                                        "意見交換を行う。"))), OPENED,
                                                Events.COORDINATOR), say(new MeasureEvent.Relisted(measure(), plan(), "4(ア)", "4"), OPENED,
                                                        Events.COORDINATOR), say(new RoundEvent.Opened(round(), plan(), name + " の照会", DUE,
                                                                Optional.empty()),
                                                                OPENED,
                                                                Events.COORDINATOR), requested("cas"), requested("mofa"));
    }

    public RecordedEvent requested(String ministry) {
        return say(new ReportEvent.Requested(report(ministry), round(), plan(), measure(), ministry, "3.1(ア)"), OPENED, Actor.system(
                "intake"));
    }

    public RecordedEvent submitted(String ministry, String results, Instant at) {
        return say(new ReportEvent.Submitted(report(ministry), content(results), "0".repeat(64), Optional.empty()), at, Events.officer(
                ministry));
    }

    public RecordedEvent awaitingEndorsement(String ministry, String results, Instant at) {
        return say(new ReportEvent.Submitted(report(ministry), content(results), "0".repeat(64), Optional.of(true)), at, Events.officer(
                ministry));
    }

    public RecordedEvent returned(String ministry, String reason, Instant at) {
        return say(new ReportEvent.Returned(report(ministry), "0".repeat(64), reason, List.of(new ReportEvent.Comment("/results", reason))),
                at,
                Events.COORDINATOR);
    }

    public RecordedEvent accepted(String ministry, Instant at) {
        return say(new ReportEvent.Accepted(report(ministry), "0".repeat(64)), at, Events.COORDINATOR);
    }

    public Events events() {
        return events;
    }

    private RecordedEvent say(dev.shinchoku.reporting.known.Event event, Instant at, Actor actor) {
        return events.record(event, at, actor);
    }

    private static Content content(String results) {
        return new Content(ProgressStatus.ON_TRACK, results, "=引き続き行う。", List.of(), List.of(), Optional.empty());
    }
}
