package dev.shinchoku.intake.round;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.shinchoku.intake.plan.KnownMeasure;
import dev.shinchoku.intake.plan.KnownMeasure.Place;
import dev.shinchoku.intake.report.ReportCommand.ChangeRequest;
import dev.shinchoku.intake.report.ReportCommand.DropRequest;
import dev.shinchoku.intake.report.ReportCommand.RequestProgress;
import dev.shinchoku.intake.report.ReportId;
import dev.shinchoku.intake.report.ReportListing.Asked;
import dev.shinchoku.intake.report.ReportState;

/**
 * What an open round has to ask for, beside what it asks for already. A request is dropped on the plan's word alone, never because a measure is
 * unknown here: intake may not have heard of it yet.
 *
 * @param measures of the round's plan, as far as they are known
 * @param asked by report id
 */
record Asking(Round round, List<KnownMeasure> measures, Map<String, Asked> asked) {
    private static final Set<ReportState> OWED = EnumSet.of(ReportState.REQUESTED, ReportState.RETURNED);

    /** Also what was dropped and is owed again. */
    List<RequestProgress> missing() {
        return owed().filter(request -> stillAsked(request.reportId()).isEmpty()).toList();
    }

    List<ChangeRequest> changed() {
        return owed().filter(request -> stillAsked(request.reportId()).filter(known -> differs(known, request)).isPresent())
                .map(request -> new ChangeRequest(request.reportId(), request.label(), request.ministries())).toList();
    }

    /** What was submitted stays. */
    List<DropRequest> notOwed() {
        Map<String, KnownMeasure> byId = measures.stream().collect(Collectors.toMap(KnownMeasure::measureId, Function.identity()));
        return asked.entrySet().stream().filter(entry -> OWED.contains(entry.getValue().state()))
                .flatMap(entry -> ReportId.parse(entry.getKey()).stream())
                .flatMap(id -> Optional.ofNullable(byId.get(id.measureId())).flatMap(measure -> whyNotOwed(id, measure)).stream()).toList();
    }

    private Stream<RequestProgress> owed() {
        return measures.stream().flatMap(measure -> measure.placeIn(round.planId()).stream().flatMap(place -> owedOn(measure, place)));
    }

    private Stream<RequestProgress> owedOn(KnownMeasure measure, Place place) {
        return round.scope().askedOf(measure, place).stream().map(ministry -> new RequestProgress(new ReportId(round.roundId(), measure
                .measureId(), ministry), round.planId(), place.label(), place.ministries()));
    }

    private Optional<Asked> stillAsked(ReportId id) {
        return Optional.ofNullable(asked.get(id.toString())).filter(known -> known.state() != ReportState.DROPPED);
    }

    /** A request from before ministries were told does not differ where there is one only. */
    private static boolean differs(Asked known, RequestProgress owed) {
        boolean untold = known.ministries().isEmpty() && owed.ministries().size() == 1;
        return !known.label().equals(owed.label()) || !untold && !known.ministries().equals(owed.ministries());
    }

    private Optional<DropRequest> whyNotOwed(ReportId id, KnownMeasure measure) {
        return measure.placeIn(round.planId()).filter(place -> !round.scope().askedOf(measure, place).contains(id.ministry()))
                .map(place -> new DropRequest(id, place.ministries().contains(id.ministry())
                        ? "The measure stands under %s in the plan now, which this round does not ask about.".formatted(place.heading())
                        : "The plan does not name the ministry as responsible for the measure any more."));
    }
}
