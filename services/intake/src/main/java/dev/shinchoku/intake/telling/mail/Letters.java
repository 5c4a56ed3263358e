package dev.shinchoku.intake.telling.mail;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.shinchoku.contracts.Ministries;
import dev.shinchoku.contracts.Ministry;
import dev.shinchoku.eventlog.HashChain;
import dev.shinchoku.intake.telling.Kind;
import dev.shinchoku.intake.telling.Mail;
import dev.shinchoku.intake.telling.Message;
import dev.shinchoku.intake.telling.Messages;
import dev.shinchoku.intake.telling.People;
import dev.shinchoku.intake.telling.Person;
import dev.shinchoku.intake.telling.TellingSettings;
import org.springframework.stereotype.Component;

/** Makes a letter of a message, to the address that its recipient has confirmed. */
@Component
class Letters {
    private static final Ministries MINISTRIES = Ministries.registry();

    private final People people;
    private final Messages messages;
    private final Sections sections;
    private final Wording wording;
    private final Templates templates;
    private final TellingSettings settings;
    private final Clock clock;

    Letters(People people, Messages messages, Sections sections, Wording wording, Templates templates, TellingSettings settings,
            Clock clock) {
        this.people = people;
        this.messages = messages;
        this.sections = sections;
        this.wording = wording;
        this.templates = templates;
        this.settings = settings;
        this.clock = clock;
    }

    /** Empty when there is nothing to tell any more, or nowhere to send it. */
    Optional<Letter> of(Message message) {
        return people.load(message.recipient()).flatMap(person -> switch (message.kind()) {
            case CONFIRMATION -> sections.of(message, person.language()).map(section -> letter(message, person, message.values()
                    .getOrDefault(
                            "email", ""), List.of(section)));
            case DIGEST -> wanted(person).flatMap(email -> digest(message, person).map(parts -> letter(message, person, email, parts)));
            case ROUND_OPENED, REMINDER, OVERDUE, RETURNED, ACCEPTED, DUE_DATE_MOVED, ROUND_CANCELLED, ENDORSEMENT_WANTED ->
                wanted(person).flatMap(email -> sections.of(message, person.language()).map(section -> letter(message, person, email, List
                        .of(section))));
        });
    }

    private static Optional<String> wanted(Person person) {
        return person.email().filter(_ -> person.mail() != Mail.NONE);
    }

    private Optional<List<Section>> digest(Message digest, Person person) {
        Map<Kind, List<Section>> byKind = new EnumMap<>(Kind.class);
        messages.gathered(digest).forEach(message -> sections.of(message, person.language()).ifPresent(section -> byKind.computeIfAbsent(
                message.kind(), _ -> new ArrayList<>()).add(section)));
        List<Section> parts = new ArrayList<>(overdue(person));
        byKind.forEach((kind, told) -> parts.add(new Section(wording.say(person.language(), kind, "heading"), List.of(), told.stream()
                .flatMap(section -> Stream.concat(section.lines().stream(), section.items().stream().map(item -> "– " + item))).toList())));
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
    }

    private List<Section> overdue(Person person) {
        if (!person.wants(Kind.OVERDUE)) {
            return List.of();
        }
        List<String> ministries = person.ministry().map(List::of).orElseGet(() -> person.has("coordinator")
                ? MINISTRIES.all().stream().map(Ministry::code).toList()
                : List.of());
        List<String> late = ministries.stream().flatMap(code -> sections.overdue(code, clock.instant(), person.language()).stream())
                .toList();
        return late.isEmpty() ? List.of() : List.of(new Section(wording.say(person.language(), Kind.OVERDUE, "heading"), List.of(), late));
    }

    private Letter letter(Message message, Person person, String email, List<Section> parts) {
        String subject = message.kind() == Kind.DIGEST
                ? wording.say(person.language(), Kind.DIGEST, "title", message.values().getOrDefault("day", ""))
                : parts.getFirst().title();
        String stop = message.kind() == Kind.CONFIRMATION ? "" : settings.address() + "/notifications/stop/" + person.stopKey();
        Map<String, Object> values = Map.of("subject", subject, "sections", parts, "desk", settings.address() + "/desk", "stop", stop);
        return new Letter(messageId(message), email, subject, templates.text(values, person.language()), templates.html(values, person
                .language()), stop);
    }

    private static String messageId(Message message) {
        return "<%s@shinchoku>".formatted(HashChain.sha256(message.id().getBytes(StandardCharsets.UTF_8)));
    }
}
