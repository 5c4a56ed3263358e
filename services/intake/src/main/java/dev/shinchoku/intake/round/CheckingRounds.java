package dev.shinchoku.intake.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.shinchoku.contracts.Ministries;
import dev.shinchoku.contracts.Ministry;
import dev.shinchoku.intake.plan.KnownMeasure;
import dev.shinchoku.intake.plan.KnownMeasure.Place;
import dev.shinchoku.intake.report.RoundRules.Phase;
import dev.shinchoku.intake.round.RoundCommand.MoveDueDate;
import dev.shinchoku.intake.round.RoundCommand.OpenRound;
import dev.shinchoku.intake.round.RoundRefusal.WrongField;

/** Whether a round names what is there, at times that go together. Finds all that is wrong, not the first only. */
final class CheckingRounds {
    private static final Set<String> MINISTRIES = Ministries.registry().all().stream().map(Ministry::code).collect(Collectors.toSet());

    private final OpenRound round;
    private final Surroundings surroundings;
    private final List<WrongField> wrong = new ArrayList<>();

    private CheckingRounds(OpenRound round, Surroundings surroundings) {
        this.round = round;
        this.surroundings = surroundings;
    }

    static List<WrongField> wrongIn(OpenRound round, Surroundings surroundings) {
        CheckingRounds checking = new CheckingRounds(round, surroundings);
        checking.times();
        checking.names();
        checking.startsFrom();
        return checking.wrong;
    }

    static List<WrongField> wrongIn(MoveDueDate move, Round round) {
        List<WrongField> wrong = new ArrayList<>();
        if (round.opensAt().filter(opens -> !move.dueAt().isAfter(opens)).isPresent()) {
            wrong.add(new WrongField("/dueAt", "must be after the round's opening at " + round.opensAt().get()));
        }
        move.ministry().filter(code -> !MINISTRIES.contains(code)).ifPresent(code -> wrong.add(noMinistry("/ministry", code)));
        move.ministry().filter(code -> MINISTRIES.contains(code) && !round.scope().asks(code)).ifPresent(code -> wrong.add(new WrongField(
                "/ministry", "is not asked in this round; asked are " + round.scope().ministries())));
        if (move.ministry().isPresent() && move.reason().isEmpty()) {
            wrong.add(new WrongField("/reason", "is missing: say why this ministry's reports are due at another time than all others'"));
        }
        return wrong;
    }

    private void times() {
        Optional<Instant> opensAt = round.opensAt();
        opensAt.filter(opens -> !opens.isBefore(round.dueAt())).ifPresent(_ -> wrong.add(new WrongField("/opensAt", "must be before dueAt, "
                + round.dueAt())));
        for (int i = 0; i < round.reminders().size(); i++) {
            Instant reminder = round.reminders().get(i);
            if (!reminder.isBefore(round.dueAt())) {
                wrong.add(new WrongField("/reminders/" + i, "must be before dueAt, " + round.dueAt()));
            }
            if (opensAt.filter(reminder::isBefore).isPresent()) {
                wrong.add(new WrongField("/reminders/" + i, "must not be before opensAt, " + opensAt.get()));
            }
        }
    }

    private void names() {
        Scope scope = round.scope();
        int before = wrong.size();
        each("/scope/headings/", scope.headings(), this::isHeading, "is no heading of the plan " + round.planId());
        for (int i = 0; i < scope.ministries().size(); i++) {
            if (!MINISTRIES.contains(scope.ministries().get(i))) {
                wrong.add(noMinistry("/scope/ministries/" + i, scope.ministries().get(i)));
            }
        }
        Set<String> measures = surroundings.measures().stream().map(KnownMeasure::measureId).collect(Collectors.toSet());
        each("/scope/measures/", scope.measures(), measures::contains, "is no measure of the plan " + round.planId());
        if (wrong.size() == before && !scope.equals(Scope.ALL) && asksNobody(scope)) {
            wrong.add(new WrongField("/scope", "asks nobody: no measure of the plan fits all that it names. Widen it"));
        }
    }

    private void each(String pointer, List<String> names, Predicate<String> isThere, String detail) {
        for (int i = 0; i < names.size(); i++) {
            if (!isThere.test(names.get(i))) {
                wrong.add(new WrongField(pointer + i, detail));
            }
        }
    }

    private boolean isHeading(String number) {
        return surroundings.plan().flatMap(plan -> plan.heading(number)).isPresent() || places().stream().anyMatch(place -> Scope.isUnder(
                number, place.heading()));
    }

    private List<Place> places() {
        return surroundings.measures().stream().flatMap(measure -> measure.placeIn(round.planId()).stream()).toList();
    }

    private boolean asksNobody(Scope scope) {
        return surroundings.measures().stream().allMatch(measure -> measure.placeIn(round.planId()).map(place -> scope.askedOf(measure,
                place)).orElse(List.of()).isEmpty());
    }

    private void startsFrom() {
        round.startsFrom().flatMap(this::whyNotFrom).ifPresent(why -> wrong.add(new WrongField("/startsFrom", why)));
    }

    private Optional<String> whyNotFrom(String roundId) {
        if (surroundings.startsFrom().isEmpty()) {
            return Optional.of("names no round that there is");
        }
        Round from = surroundings.startsFrom().get();
        if (!from.planId().equals(round.planId())) {
            return Optional.of("names a round of another plan, %s; a round starts from one of its own plan".formatted(from.planId()));
        }
        return from.phase(surroundings.now()) == Phase.CANCELLED
                ? Optional.of("names a round that was cancelled: " + roundId)
                : Optional.empty();
    }

    private static WrongField noMinistry(String pointer, String code) {
        return new WrongField(pointer, "is no ministry's code: " + code);
    }
}
