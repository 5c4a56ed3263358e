package dev.shinchoku.intake.telling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.shinchoku.intake.report.KnownRounds;
import dev.shinchoku.intake.report.RoundRules;
import dev.shinchoku.intake.telling.Chases.Chase;
import org.springframework.stereotype.Service;

/**
 * Reminds ministries because the coordinating office asks for it. Each is reminded once a day at most, however often it is asked and whatever dies:
 * what is told has the day in its id, and that it was told is noted afterwards.
 */
@Service
public class Chasing {
    private final Owed owed;
    private final KnownRounds rules;
    private final List<Noting> noting;
    private final People people;
    private final Chases chases;
    private final TellingSettings settings;
    private final Clock clock;

    Chasing(Owed owed, KnownRounds rules, List<Noting> noting, People people, Chases chases, TellingSettings settings, Clock clock) {
        this.owed = owed;
        this.rules = rules;
        this.noting = noting;
        this.people = people;
        this.chases = chases;
        this.settings = settings;
        this.clock = clock;
    }

    /** What came of it for each, in their order. */
    public List<Chased> remind(String roundId, List<String> ministries, String by) {
        Map<String, Chase> last = lastIn(roundId);
        return ministries.stream().map(ministry -> remind(roundId, ministry, by, Optional.ofNullable(last.get(ministry)))).toList();
    }

    /** By ministry. */
    public Map<String, Chase> lastIn(String roundId) {
        return chases.lastIn(roundId).stream().collect(Collectors.toMap(Chase::ministry, Function.identity()));
    }

    /** How many of a ministry's people and mailboxes are mailed reminders. */
    public int mailed(String ministry) {
        return (int) people.of(ministry).stream().filter(person -> person.wants(Kind.REMINDER)).count();
    }

    private Chased remind(String roundId, String ministry, String by, Optional<Chase> last) {
        Instant now = clock.instant();
        int reports = owed.by(ministry, roundId).size();
        Optional<RoundRules> open = rules.rules(roundId, ministry).filter(RoundRules::isOpen);
        if (open.isEmpty() || reports == 0) {
            return new Chased(ministry, Outcome.NOTHING_OWED, reports, mailed(ministry), last);
        }
        if (last.filter(chase -> dayOf(chase.at()).equals(dayOf(now))).isPresent()) {
            return new Chased(ministry, Outcome.REMINDED_TODAY, reports, mailed(ministry), last);
        }
        Note note = new Note("chase/%s/%s/%s".formatted(roundId, ministry, dayOf(now)), Kind.REMINDER, roundId, Optional.of(ministry),
                Optional.empty(), Optional.empty(), now, Duration.ZERO, Map.of("dueAt", open.get().dueAt().toString(), "reports", Integer
                        .toString(reports)));
        noting.forEach(one -> one.tell(note));
        Chase chase = new Chase(roundId, ministry, now, by);
        chases.add(chase);
        return new Chased(ministry, Outcome.REMINDED, reports, mailed(ministry), Optional.of(chase));
    }

    private LocalDate dayOf(Instant at) {
        return at.atZone(settings.zone()).toLocalDate();
    }

    /**
     * @param reports that the ministry owes in the round
     * @param mailed how many of its people and mailboxes are mailed reminders; webhooks are called as well
     * @param last when it was last reminded by hand, this time included
     */
    public record Chased(String ministry, Outcome outcome, int reports, int mailed, Optional<Chase> last) {}

    public enum Outcome {
        REMINDED, REMINDED_TODAY,
        /** Or the round is not open. */
        NOTHING_OWED
    }
}
