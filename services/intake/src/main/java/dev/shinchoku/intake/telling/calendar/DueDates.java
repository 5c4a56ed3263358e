package dev.shinchoku.intake.telling.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.shinchoku.eventlog.HashChain;
import dev.shinchoku.intake.report.KnownRounds;
import dev.shinchoku.intake.report.RoundRules;
import dev.shinchoku.intake.report.RoundRules.Phase;
import dev.shinchoku.intake.round.Round;
import dev.shinchoku.intake.round.Rounds;
import dev.shinchoku.intake.telling.Owed;
import dev.shinchoku.intake.telling.Secrets;
import dev.shinchoku.intake.telling.calendar.CalendarText.Entry;
import dev.shinchoku.intake.telling.calendar.Subscriptions.Subscription;
import org.springframework.stereotype.Service;

/** The due dates of rounds as a calendar, for whoever has its key. Only the key's hash is kept. */
@Service
public class DueDates {
    private final Subscriptions subscriptions;
    private final Rounds rounds;
    private final KnownRounds rules;
    private final Owed owed;
    private final Secrets secrets;
    private final Clock clock;

    DueDates(Subscriptions subscriptions, Rounds rounds, KnownRounds rules, Owed owed, Secrets secrets, Clock clock) {
        this.subscriptions = subscriptions;
        this.rounds = rounds;
        this.rules = rules;
        this.owed = owed;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A new key; the one before opens nothing any more. */
    public String newKey(String subject, Optional<String> ministry) {
        String key = secrets.text();
        subscriptions.save(new Subscription(subject, ministry, HashChain.sha256(key)));
        return key;
    }

    public void forget(String subject) {
        subscriptions.remove(subject);
    }

    public Optional<String> calendar(String key) {
        return subscriptions.withKeyHash(HashChain.sha256(key)).map(subscription -> CalendarText.of("進捗 Shinchoku", rounds.all().stream()
                .flatMap(round -> entries(round, subscription.ministry()).stream()).toList()));
    }

    private List<Entry> entries(Round round, Optional<String> ministry) {
        Set<String> asked = owed.askedIn(round.roundId());
        if (ministry.isEmpty()) {
            return List.of(entry(round, round.dueAt(), "", false));
        }
        return ministry.filter(asked::contains).flatMap(code -> rules.rules(round.roundId(), code).map(rule -> of(round, code, rule))).map(
                List::of).orElse(List.of());
    }

    private Entry of(Round round, String ministry, RoundRules rule) {
        int reports = rule.isOpen() ? owed.by(ministry, round.roundId()).size() : 0;
        return entry(round, rule.dueAt(), reports == 0 ? "" : "未提出 %d / reports missing: %d".formatted(reports, reports), rule
                .phase() == Phase.CANCELLED);
    }

    private Entry entry(Round round, Instant dueAt, String text, boolean cancelled) {
        return new Entry(round.roundId() + "@shinchoku", round.version(), clock.instant(), dueAt, "期限 Due: " + round.title(), text,
                cancelled);
    }
}
