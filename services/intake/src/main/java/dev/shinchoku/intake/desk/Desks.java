package dev.shinchoku.intake.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.shinchoku.intake.plan.KnownPlans;
import dev.shinchoku.intake.report.ListedReport;
import dev.shinchoku.intake.report.ReportListing;
import dev.shinchoku.intake.report.ReportState;
import dev.shinchoku.intake.report.RoundRules.Phase;
import dev.shinchoku.intake.round.Round;
import dev.shinchoku.intake.round.RoundListing;
import org.springframework.stereotype.Component;

/** Lays out desks: one read by index for each round that has opened, and one for each plan of theirs. */
@Component
public class Desks {
    private static final int AT_ONCE = 1_000;
    private static final Comparator<Round> LATEST_FIRST = Comparator.comparing((Round round) -> round.dueAt()).reversed();

    private final RoundListing rounds;
    private final ReportListing reports;
    private final KnownPlans plans;

    Desks(RoundListing rounds, ReportListing reports, KnownPlans plans) {
        this.rounds = rounds;
        this.reports = reports;
        this.plans = plans;
    }

    /** @param ministry whose desk; empty: all ministries' */
    public Desk of(Optional<String> ministry, DeskFilter filter, Instant now) {
        List<Round> opened = opened(now);
        PlanLookup lookup = new PlanLookup(plans);
        List<DeskLine> all = opened.stream().flatMap(round -> lines(round, ministry, lookup, now)).sorted(DeskLine.BY_DUE_DATE).toList();
        return new Desk(all, all.stream().filter(filter::lets).toList(), opened);
    }

    /** The rounds that have opened with how many reports are in which state, the latest first. */
    public List<RoundCount> counts(Instant now) {
        return opened(now).stream().map(round -> RoundCount.of(round, reports.askedIn(round.roundId()).values())).toList();
    }

    private List<Round> opened(Instant now) {
        return rounds.all().stream().filter(round -> EnumSet.of(Phase.OPEN, Phase.CLOSED).contains(round.phase(now))).sorted(LATEST_FIRST)
                .toList();
    }

    private Stream<DeskLine> lines(Round round, Optional<String> ministry, PlanLookup lookup, Instant now) {
        return reportsIn(round.roundId(), ministry).stream().filter(report -> report.state() != ReportState.DROPPED).map(
                report -> line(report, round, lookup, now));
    }

    private List<ListedReport> reportsIn(String roundId, Optional<String> ministry) {
        var filter = new ReportListing.Filter(Optional.of(roundId), ministry, Optional.empty(), Optional.empty());
        List<ListedReport> found = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            ReportListing.Page page = reports.matching(filter, after, AT_ONCE);
            found.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        return found;
    }

    private static DeskLine line(ListedReport report, Round round, PlanLookup lookup, Instant now) {
        boolean open = round.phase(now) == Phase.OPEN;
        boolean reopened = report.reopenedUntil().filter(until -> until.isAfter(now)).isPresent();
        Instant dueAt = open || !reopened ? round.dueAt(report.ministry()) : report.reopenedUntil().orElseThrow();
        boolean late = (open || reopened) && DeskLine.isOwed(report.state()) && now.isAfter(dueAt);
        PlanLookup.Found found = lookup.of(report);
        return new DeskLine(report, round.title(), found.heading(), found.place(), found.planText(), dueAt, open || reopened, late);
    }

    /** @param states how many reports of the round are in which state */
    public record RoundCount(Round round, int total, Map<ReportState, Long> states) {
        static RoundCount of(Round round, Collection<ReportListing.Asked> asked) {
            Map<ReportState, Long> states = new EnumMap<>(ReportState.class);
            asked.stream().filter(each -> each.state() != ReportState.DROPPED).forEach(each -> states.merge(each.state(), 1L, Long::sum));
            return new RoundCount(round, states.values().stream().mapToInt(Long::intValue).sum(), states);
        }

        public long in(ReportState state) {
            return states.getOrDefault(state, 0L);
        }
    }
}
