package dev.shinchoku.intake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.intake.question.Questions;
import dev.shinchoku.intake.report.ProgressReport.Accepted;
import dev.shinchoku.intake.report.ReportCommand.AcceptProgress;
import dev.shinchoku.intake.report.ReportCommand.ChangeRequest;
import dev.shinchoku.intake.report.ReportCommand.DropRequest;
import dev.shinchoku.intake.report.ReportCommand.EndorseProgress;
import dev.shinchoku.intake.report.ReportCommand.ReopenReport;
import dev.shinchoku.intake.report.ReportCommand.RequestProgress;
import dev.shinchoku.intake.report.ReportCommand.ReturnProgress;
import dev.shinchoku.intake.report.ReportCommand.SubmitProgress;
import dev.shinchoku.intake.report.ReportCommand.WithdrawProgress;
import dev.shinchoku.intake.report.ReportDecision.Decided;
import dev.shinchoku.intake.report.ReportEvent.Answer;
import dev.shinchoku.intake.report.ReportEvent.Comment;
import dev.shinchoku.intake.report.ReportEvent.ProgressAccepted;
import dev.shinchoku.intake.report.ReportEvent.ProgressReturned;
import dev.shinchoku.intake.report.ReportEvent.Update;
import dev.shinchoku.intake.report.RoundRules.Phase;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is done to a report, by whomever, in whatever order: what the design allows, and nothing else. */
class ReportsLifeProperties {
    private static final ReportId ID = new ReportId("r", "m", "mofa");
    private static final Instant START = Instant.parse("2025-04-01T00:00:00Z");
    private static final Map<ReportState, Set<ReportState>> ALLOWED = Map.of(ReportState.REQUESTED, Set.of(ReportState.REQUESTED,
            ReportState.SUBMITTED, ReportState.PENDING_ENDORSEMENT, ReportState.DROPPED), ReportState.PENDING_ENDORSEMENT, Set.of(
                    ReportState.PENDING_ENDORSEMENT, ReportState.SUBMITTED, ReportState.REQUESTED, ReportState.RETURNED,
                    ReportState.ACCEPTED), ReportState.SUBMITTED, Set.of(ReportState.SUBMITTED, ReportState.PENDING_ENDORSEMENT,
                            ReportState.RETURNED, ReportState.ACCEPTED, ReportState.REQUESTED), ReportState.RETURNED, Set.of(
                                    ReportState.RETURNED, ReportState.SUBMITTED, ReportState.PENDING_ENDORSEMENT, ReportState.DROPPED),
            ReportState.ACCEPTED, Set.of(ReportState.ACCEPTED, ReportState.SUBMITTED, ReportState.PENDING_ENDORSEMENT), ReportState.DROPPED,
            Set.of(ReportState.DROPPED, ReportState.REQUESTED));

    @Property(tries = 2_000)
    void no_state_is_reached_that_the_design_does_not_allow(@ForAll("lives") List<Deed> life) {
        ProgressReport report = ProgressReport.NOT_REQUESTED;
        for (Deed deed : life) {
            ProgressReport after = after(report, deed);
            if (report instanceof ProgressReport.Known && after instanceof ProgressReport.Known) {
                assertThat(ALLOWED.get(ReportState.of(report))).as("after %s", deed).contains(ReportState.of(after));
            }
            report = after;
        }
    }

    @Property(tries = 2_000)
    void the_state_is_the_fold_of_the_events(@ForAll("lives") List<Deed> life) {
        ProgressReport report = ProgressReport.NOT_REQUESTED;
        List<Recorded> log = new ArrayList<>();
        for (Deed deed : life) {
            if (deed.on(report) instanceof Decided(var event)) {
                log.add(new Recorded(ReportEvent.CODEC.decode(ReportEvent.CODEC.typeOf(event), ReportEvent.CODEC.encode(event))
                        .orElseThrow(),
                        deed.actor()));
                report = ReportEvolution.evolve(report, event, deed.actor());
            }
        }
        ProgressReport folded = ProgressReport.NOT_REQUESTED;
        for (Recorded recorded : log) {
            folded = ReportEvolution.evolve(folded, recorded.event(), recorded.by());
        }
        assertThat(folded).isEqualTo(report);
    }

    @Property(tries = 2_000)
    void what_is_accepted_was_submitted_as_it_is_and_by_those_who_may(@ForAll("lives") List<Deed> life) {
        ProgressReport report = ProgressReport.NOT_REQUESTED;
        Optional<Update> last = Optional.empty();
        for (Deed deed : life) {
            if (!(deed.on(report) instanceof Decided(var event))) {
                continue;
            }
            report = ReportEvolution.evolve(report, event, deed.actor());
            switch (event) {
                case Update update -> {
                    assertThat(deed.actor()).matches(actor -> actor.has("officer") && actor.ministry().equals(Optional.of("mofa")) || actor
                            .has("coordinator") && update.onBehalfReason().isPresent());
                    last = Optional.of(update);
                }
                case ProgressAccepted(_, var hash) -> {
                    assertThat(deed.actor().has("coordinator")).isTrue();
                    assertThat(hash).isEqualTo(last.orElseThrow().contentHash());
                    assertThat(((Accepted) report).submission().content()).isEqualTo(last.orElseThrow().content());
                }
                case ProgressReturned(_, var hash, _, _) -> assertThat(hash).isEqualTo(last.orElseThrow().contentHash());
                case ReportEvent.ProgressEndorsed(_, var hash) -> assertThat(hash).isEqualTo(last.orElseThrow().contentHash());
                case ReportEvent.ProgressRequested _,ReportEvent.ProgressRequestChanged _,ReportEvent.ProgressRequestDropped _,ReportEvent.ProgressWithdrawn _,ReportEvent.ReportReopened _ ->
                    assertThat(
                            event.reportId()).isEqualTo(ID.toString());
            }
        }
    }

    @Property(tries = 2_000)
    void in_a_round_that_is_not_open_nothing_changes_but_what_was_reopened(@ForAll("lives") List<Deed> life) {
        ProgressReport report = ProgressReport.NOT_REQUESTED;
        for (Deed deed : life) {
            ProgressReport after = after(report, deed);
            boolean reopened = report instanceof ProgressReport.Known known && known.asked().reopenedUntil().filter(deed.now()::isBefore)
                    .isPresent();
            if (deed.phase() != Phase.OPEN && !(deed.phase() == Phase.CLOSED && reopened) && !(deed.command() instanceof ReopenReport)) {
                assertThat(after).isEqualTo(report);
            }
            report = after;
        }
    }

    private static ProgressReport after(ProgressReport report, Deed deed) {
        return deed.on(report) instanceof Decided(var event) ? ReportEvolution.evolve(report, event, deed.actor()) : report;
    }

    @Provide
    Arbitrary<List<Deed>> lives() {
        Arbitrary<Deed> deed = Combinators.combine(commands(), actors(), Arbitraries.of(Phase.OPEN, Phase.OPEN, Phase.OPEN, Phase.OPEN,
                Phase.CLOSED, Phase.CANCELLED, Phase.SCHEDULED), Arbitraries.of(true, false), Arbitraries.integers().between(0, 100)).as(
                        Deed::new);
        Deed first = new Deed(new RequestProgress(ID, "p", "3.1(ア)", List.of("cas", "mofa")), Actor.system("intake"), Phase.OPEN, false, 0);
        return deed.list().ofMaxSize(40).map(deeds -> {
            List<Deed> life = new ArrayList<>(List.of(first));
            life.addAll(deeds);
            return life;
        });
    }

    private static Arbitrary<ReportCommand> commands() {
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(6, contents().map(text -> submit(text, Optional.empty()))),
                net.jqwik.api.Tuple
                        .of(2, contents().map(text -> submit(text, Optional.of("電話で聴取")))), net.jqwik.api.Tuple.of(4, contents().map(
                                text -> new EndorseProgress(ID, hash(text)))), net.jqwik.api.Tuple.of(4, contents().map(
                                        text -> new AcceptProgress(ID,
                                                hash(text)))), net.jqwik.api.Tuple.of(3, Arbitraries.of(new ReturnProgress(ID, "なぜ", List
                                                        .of(new Comment(
                                                                "/results", "内訳を"))))), net.jqwik.api.Tuple.of(3, Arbitraries.of(
                                                                        new WithdrawProgress(ID, Optional
                                                                                .empty()))), net.jqwik.api.Tuple.of(2, Arbitraries.of(
                                                                                        new ReopenReport(ID, START.plusSeconds(
                                                                                                50), "遅れた"))), net.jqwik.api.Tuple.of(2,
                                                                                                        Arbitraries.of(new RequestProgress(
                                                                                                                ID, "p",
                                                                                                                "3.1(ア)", List.of("cas",
                                                                                                                        "mofa")),
                                                                                                                new ChangeRequest(ID,
                                                                                                                        "4(ア)", List.of(
                                                                                                                                "mofa")),
                                                                                                                new DropRequest(ID,
                                                                                                                        "担当でなくなった"))));
    }

    private static Arbitrary<String> contents() {
        return Arbitraries.of("一", "二", "三");
    }

    private static SubmitProgress submit(String text, Optional<String> reason) {
        return new SubmitProgress(ID, ProgressContent.of(ProgressStatus.ON_TRACK, text, ""), hash(text), reason, text.equals("三")
                ? List.of(new Answer(0, "追記"))
                : List.of());
    }

    private static String hash(String text) {
        return ContentHash.of(ProgressContent.of(ProgressStatus.ON_TRACK, text, ""));
    }

    private static Arbitrary<Actor> actors() {
        return Arbitraries.of(actor("o1", "mofa", "officer"), actor("o2", "mofa", "officer"), actor("e1", "mofa", "endorser"), actor("b1",
                "mofa", "endorser", "officer"), actor("o3", "mof", "endorser", "officer"), new Actor("c1", Optional.empty(), List.of(
                        "coordinator"), Optional.empty()), new Actor("c1", Optional.empty(), List.of("coordinator"), Optional.empty()),
                new Actor("a1", Optional.empty(), List.of("auditor", "ops"), Optional.empty()), Actor.system("intake"));
    }

    private static Actor actor(String subject, String ministry, String... roles) {
        return new Actor(subject, Optional.of(ministry), List.of(roles), Optional.empty());
    }

    private record Recorded(ReportEvent event, Actor by) {}

    /** @param second after the start */
    record Deed(ReportCommand command, Actor actor, Phase phase, boolean twoStep, int second) {
        Instant now() {
            return START.plusSeconds(second);
        }

        ReportDecision on(ProgressReport report) {
            RoundRules rules = new RoundRules("r", phase, START, Questions.USUAL, Optional.empty(), 2024);
            return ReportDecider.decide(command, report, new Surroundings(actor, now(), Optional.of(rules), twoStep));
        }
    }
}
