package dev.shinchoku.intake.telling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.shinchoku.eventlog.Unquoted;
import dev.shinchoku.intake.report.KnownRounds;
import dev.shinchoku.intake.report.RoundRules;
import dev.shinchoku.intake.report.RoundRules.Phase;
import dev.shinchoku.intake.round.Round;
import dev.shinchoku.intake.round.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Queues what comes from the clock and not from an event: reminders, and the day's digests. Any number of instances may do the same at the same
 * time, and a crash in between leaves it for the next look: what is queued has an id of its own, and a mark is set only afterwards.
 */
@Service
public class Reminding {
    private static final Logger LOG = LoggerFactory.getLogger(Reminding.class);

    private final Rounds rounds;
    private final KnownRounds rules;
    private final Owed owed;
    private final List<Noting> noting;
    private final Messages messages;
    private final People people;
    private final Marks marks;
    private final TellingSettings settings;
    private final Clock clock;

    Reminding(Rounds rounds, KnownRounds rules, Owed owed, List<Noting> noting, Messages messages, People people, Marks marks,
            TellingSettings settings, Clock clock) {
        this.rounds = rounds;
        this.rules = rules;
        this.owed = owed;
        this.noting = noting;
        this.messages = messages;
        this.people = people;
        this.marks = marks;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${shinchoku.telling.look:30s}", initialDelayString = "${shinchoku.telling.pace:1s}")
    void look() {
        look(clock.instant());
    }

    /** Queues what is due by then and was not queued yet. */
    public void look(Instant now) {
        try {
            open(now).forEach(round -> remind(round, now));
            daily(now);
        } catch (RuntimeException e) {
            LOG.warn("Not all reminders and digests could be queued, trying again: {}", Unquoted.of(e));
        }
    }

    private Stream<Round> open(Instant now) {
        return rounds.all().stream().filter(round -> round.phase(now) == Phase.OPEN);
    }

    private void remind(Round round, Instant now) {
        for (String ministry : owed.askedIn(round.roundId())) {
            rules.rules(round.roundId(), ministry).filter(RoundRules::isOpen).ifPresent(rule -> times(round, rule).stream().filter(
                    time -> isDue(time, rule, now)).forEach(time -> remind(round, ministry, time, rule, now)));
        }
    }

    /** When the round says so; where it says nothing, as is usual here. */
    private List<Instant> times(Round round, RoundRules rule) {
        return round.reminders().isEmpty()
                ? settings.reminders().stream().map(before -> rule.dueAt().minus(before)).toList()
                : round.reminders();
    }

    /** A time that passed while everything was down is made up for, but not for ever. */
    private boolean isDue(Instant time, RoundRules rule, Instant now) {
        return !time.isAfter(now) && time.isAfter(now.minus(settings.oldest())) && now.isBefore(rule.dueAt());
    }

    /** Told as of now: a round that opens later than one of its times reminds all the same. */
    private void remind(Round round, String ministry, Instant time, RoundRules rule, Instant now) {
        String id = "reminder/%s/%s/%s".formatted(round.roundId(), ministry, time);
        if (!marks.has(id)) {
            tellIfOwed(id, Kind.REMINDER, round, ministry, now, rule);
            marks.set(id);
        }
    }

    private void tellIfOwed(String id, Kind kind, Round round, String ministry, Instant time, RoundRules rule) {
        int reports = owed.by(ministry, round.roundId()).size();
        if (reports > 0) {
            Note note = new Note(id, kind, round.roundId(), Optional.of(ministry), Optional.empty(), Optional.empty(), time, Duration.ZERO,
                    Map.of("dueAt", rule.dueAt().toString(), "reports", Integer.toString(reports)));
            noting.forEach(one -> one.tell(note));
        }
    }

    /** Once a day: what is overdue, and a digest for each who gets mail. */
    private void daily(Instant now) {
        LocalDate today = now.atZone(settings.zone()).toLocalDate();
        Instant time = today.atTime(settings.digestAt()).atZone(settings.zone()).toInstant();
        String mark = "day/" + today;
        if (now.isBefore(time) || marks.has(mark) || rounds.all().isEmpty()) {
            return;
        }
        open(now).forEach(round -> overdue(round, today, time));
        messages.offer(digests(today, time));
        marks.set(mark);
    }

    private void overdue(Round round, LocalDate today, Instant time) {
        for (String ministry : owed.askedIn(round.roundId())) {
            rules.rules(round.roundId(), ministry).filter(rule -> rule.isOpen() && rule.dueAt().isBefore(time)).ifPresent(
                    rule -> tellIfOwed("overdue/%s/%s/%s".formatted(today, round.roundId(), ministry), Kind.OVERDUE, round, ministry, time,
                            rule));
        }
    }

    /** With what waits for a digest, and what is overdue. Whether there is anything to say shows when it is sent. */
    private List<Message> digests(LocalDate today, Instant time) {
        return people.withMail().stream().map(person -> new Message("digest/%s/%s".formatted(today, person.subject()), person.subject(),
                person.ministry(), Kind.DIGEST, "", Optional.empty(), time, Map.of("day", today.toString()), false, time)).toList();
    }
}
