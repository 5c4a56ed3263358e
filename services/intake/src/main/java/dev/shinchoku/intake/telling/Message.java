package dev.shinchoku.intake.telling;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One mail to one recipient.
 *
 * @param id the note's and the recipient's: the same however often it is queued
 * @param forDigest waits for the recipient's next digest
 * @param notBefore when it may be sent
 */
public record Message(String id, String recipient, Optional<String> ministry, Kind kind, String roundId, Optional<String> reportId,
        Instant at, Map<String, String> values, boolean forDigest, Instant notBefore) {

    static Message to(Person person, Note note) {
        return new Message(note.id() + "/" + person.subject(), person.subject(), note.ministry().or(person::ministry), note.kind(), note
                .roundId(), note.reportId(), note.at(), note.values(), person.mail() == Mail.DIGEST, note.at().plus(note.patience()));
    }
}
