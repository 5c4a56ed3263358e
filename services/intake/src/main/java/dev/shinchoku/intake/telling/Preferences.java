package dev.shinchoku.intake.telling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.eventlog.HashChain;
import dev.shinchoku.intake.telling.Person.Unconfirmed;
import org.springframework.stereotype.Service;

/** How people want to be told. An address is used once its owner has entered the code that was mailed there. */
@Service
public class Preferences {
    private final People people;
    private final Messages messages;
    private final Secrets secrets;
    private final TellingSettings settings;
    private final Clock clock;

    Preferences(People people, Messages messages, Secrets secrets, TellingSettings settings, Clock clock) {
        this.people = people;
        this.messages = messages;
        this.secrets = secrets;
        this.settings = settings;
        this.clock = clock;
    }

    /** Somebody who has said nothing yet gets no mail. Who has gone to another ministry is told of that one's reports from now on. */
    public Person of(Actor actor) {
        Optional<Person> before = people.load(actor.subject());
        Optional<Person> known = before.map(person -> person.as(actor.ministry(), actor.roles(), clock.instant()));
        known.filter(person -> !before.get().equals(person)).ifPresent(people::save);
        return known.orElseGet(() -> new Person(actor.subject(), actor.ministry(), actor.roles(), Optional.empty(),
                Optional.empty(), Language.JA, Mail.NONE, Kind.chosen(), secrets.text(), clock.instant()));
    }

    /**
     * Keeps what somebody wants, and mails a code to an address that is not confirmed. Asking again mails a new code.
     *
     * @throws TooManyCodes when nothing is changed, since too many codes were asked for
     */
    public Person choose(Actor actor, String email, Language language, Mail mail, Set<Kind> kinds) {
        Person before = of(actor);
        Person after = new Person(actor.subject(), actor.ministry(), actor.roles(), before.email(), Optional.empty(), language, mail, kinds,
                before.stopKey(), before.since()).wantingSince(Optional.of(before), clock.instant());
        if (before.email().filter(email::equals).isPresent()) {
            people.save(after);
            return after;
        }
        return withCodeMailed(after, email);
    }

    private Person withCodeMailed(Person person, String email) {
        Instant now = clock.instant();
        if (codesSince(now.minus(Duration.ofHours(1)), person) >= settings.codesAnHour()) {
            throw new TooManyCodes();
        }
        String code = secrets.text();
        Person asked = new Person(person.subject(), person.ministry(), person.roles(), person.email(), Optional.of(new Unconfirmed(email,
                HashChain.sha256(code))), person.language(), person.mail(), person.kinds(), person.stopKey(), person.since());
        people.save(asked);
        messages.offer(List.of(new Message("confirmation/" + HashChain.sha256(code), person.subject(), person.ministry(), Kind.CONFIRMATION,
                "", Optional.empty(), now, Map.of("email", email, "code", code), false, now)));
        return asked;
    }

    private long codesSince(Instant since, Person person) {
        return messages.lastTo(person.subject(), 100).stream().filter(told -> told.kind() == Kind.CONFIRMATION && told.at().isAfter(since))
                .count();
    }

    /** Empty when the code is not the one that was mailed last. */
    public Optional<Person> confirm(Actor actor, String code) {
        Optional<Person> confirmed = people.load(actor.subject()).filter(person -> person.unconfirmed().filter(asked -> asked.codeHash()
                .equals(HashChain.sha256(code))).isPresent()).map(person -> person.confirmed().wantingSince(Optional.of(person), clock
                        .instant()));
        confirmed.ifPresent(people::save);
        return confirmed;
    }

    /** The coordinating office answers for a ministry's shared mailbox: it needs no code. */
    public Person setMailbox(String ministry, String email, Language language, Mail mail, Set<Kind> kinds) {
        String subject = Person.mailboxOf(ministry);
        Optional<Person> before = people.load(subject);
        Person mailbox = new Person(subject, Optional.of(ministry), List.of(), Optional.of(email), Optional.empty(), language, mail, kinds,
                before.map(Person::stopKey).orElseGet(secrets::text), clock.instant()).wantingSince(before, clock.instant());
        people.save(mailbox);
        return mailbox;
    }

    /** Stops the mails of somebody who is none of the ministry's people any more; tells whether there is such a person. */
    public boolean stop(String ministry, String subject) {
        Optional<Person> found = people.load(subject).filter(person -> person.ministry().filter(ministry::equals).isPresent());
        found.map(Person::stopped).ifPresent(people::save);
        return found.isPresent();
    }

    /** Stops the mails of whoever has the key; tells whether somebody has. */
    public boolean stop(String key) {
        Optional<Person> found = people.withStopKey(key);
        found.map(Person::stopped).ifPresent(people::save);
        return found.isPresent();
    }

    /** Ends a wish for one more code. */
    public static final class TooManyCodes extends RuntimeException {
        TooManyCodes() {
            super("Too many codes in an hour");
        }
    }
}
