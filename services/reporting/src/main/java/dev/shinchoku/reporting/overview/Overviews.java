package dev.shinchoku.reporting.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.shinchoku.contracts.Ministries;
import dev.shinchoku.contracts.Ministry;
import dev.shinchoku.reporting.known.Entry;
import dev.shinchoku.reporting.known.Known;
import dev.shinchoku.reporting.known.ProgressStatus;
import dev.shinchoku.reporting.known.Report.Standing;
import dev.shinchoku.reporting.known.ReportEvent;
import dev.shinchoku.reporting.known.ReportState;
import dev.shinchoku.reporting.known.Round;
import dev.shinchoku.reporting.known.RoundChoice;
import dev.shinchoku.reporting.overview.Overview.Change;
import dev.shinchoku.reporting.overview.Overview.MinistryRow;

/** Looks over a round. Holds states and counts alone, which everybody may see. */
public final class Overviews {
    private static final Duration A_DAY = Duration.ofHours(24);
    private static final int MOST_CHANGES = 50;

    private final List<String> ministries = Ministries.registry().all().stream().map(Ministry::code).toList();

    /** Empty where no such round is known. */
    public Optional<Overview> of(RoundChoice choice, Known known) {
        return choice.among(known.rounds(), known.moment().instant()).map(round -> of(round, known));
    }

    private Overview of(Round round, Known known) {
        Instant now = known.moment().instant();
        List<Standing> standings = known.standingsIn(round.roundId());
        return new Overview(known.nameOf(round.planId()), round, now, Counts.of(standings, round, now), rows(standings, round, now),
                statuses(standings), (int) standings
                        .stream().filter(standing -> standing.status().isEmpty()).count(), changes(known, round, standings));
    }

    private List<MinistryRow> rows(List<Standing> standings, Round round, Instant now) {
        return standings.stream().collect(Collectors.groupingBy(Standing::ministry)).entrySet().stream()
                .map(entry -> new MinistryRow(entry.getKey(), Counts.of(entry.getValue(), round, now)))
                .sorted(Comparator.comparingInt((MinistryRow row) -> place(row.ministry())).thenComparing(MinistryRow::ministry)).toList();
    }

    private int place(String ministry) {
        int place = ministries.indexOf(ministry);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private static Map<ProgressStatus, Integer> statuses(List<Standing> standings) {
        Map<ProgressStatus, Integer> counts = new EnumMap<>(ProgressStatus.class);
        for (ProgressStatus status : ProgressStatus.values()) {
            counts.put(status, (int) standings.stream().filter(standing -> standing.status().equals(Optional.of(status))).count());
        }
        return counts;
    }

    private static List<Change> changes(Known known, Round round, List<Standing> standings) {
        Map<String, Standing> byId = standings.stream().collect(Collectors.toMap(Standing::reportId, Function.identity(), (a, _) -> a,
                LinkedHashMap::new));
        return known.changesIn(round.roundId(), known.moment().instant().minus(A_DAY), MOST_CHANGES).stream().flatMap(entry -> change(entry,
                byId).stream()).toList();
    }

    private static Optional<Change> change(Entry entry, Map<String, Standing> standings) {
        return entry.event().filter(ReportEvent.class::isInstance).map(ReportEvent.class::cast).flatMap(event -> Optional
                .ofNullable(standings.get(entry.stream().substring("report/".length()))).flatMap(standing -> stateAfter(event, standing)
                        .map(
                                state -> new Change(entry.id(), entry.time(), standing.measureId(), standing.label(), standing.ministry(),
                                        state,
                                        event instanceof ReportEvent.Corrected))));
    }

    /** Requests are left out: a round's opening makes hundreds of them. After a withdrawal it is again what it was: as it stands now. */
    private static Optional<ReportState> stateAfter(ReportEvent event, Standing standing) {
        return switch (event) {
            case ReportEvent.Requested _,ReportEvent.RequestChanged _,ReportEvent.RequestDropped _,ReportEvent.Reopened _ -> Optional
                    .empty();
            case ReportEvent.Submitted e -> Optional.of(submitted(e.awaitsEndorsement()));
            case ReportEvent.Corrected e -> Optional.of(submitted(e.awaitsEndorsement()));
            case ReportEvent.Endorsed _ -> Optional.of(ReportState.SUBMITTED);
            case ReportEvent.Withdrawn _ -> Optional.of(standing.state());
            case ReportEvent.Returned _ -> Optional.of(ReportState.RETURNED);
            case ReportEvent.Accepted _ -> Optional.of(ReportState.ACCEPTED);
        };
    }

    private static ReportState submitted(Optional<Boolean> awaitsEndorsement) {
        return awaitsEndorsement.orElse(false) ? ReportState.PENDING_ENDORSEMENT : ReportState.SUBMITTED;
    }
}
