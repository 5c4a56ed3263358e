package dev.shinchoku.intake.telling;

import java.util.List;
import java.util.Optional;

/** Those who have said how they want to be told. */
public interface People {
    Optional<Person> load(String subject);

    void save(Person person);

    /** A ministry's people and its mailbox. */
    List<Person> of(String ministry);

    /** All who get mail. */
    List<Person> withMail();

    Optional<Person> withStopKey(String key);
}
