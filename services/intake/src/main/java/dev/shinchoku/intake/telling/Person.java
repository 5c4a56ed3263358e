package dev.shinchoku.intake.telling;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whom to tell, and how they want it: somebody who has signed in, or a ministry's shared mailbox.
 *
 * @param subject as the sign-in names them; {@code mailbox/CODE} for a ministry's mailbox
 * @param ministry and roles as of the last time that they said what they want
 * @param email confirmed: nothing is sent to another
 * @param unconfirmed an address of which they have not proved yet that it is theirs
 * @param stopKey opens the page that stops the mails, without signing in
 */
public record Person(String subject, Optional<String> ministry, List<String> roles, Optional<String> email,
        Optional<Unconfirmed> unconfirmed, Language language, Mail mail, Set<Kind> kinds, String stopKey) {
    private static final String MAILBOX = "mailbox/";

    /** @param codeHash of the code that was mailed there */
    public record Unconfirmed(String email, String codeHash) {}

    public static String mailboxOf(String ministry) {
        return MAILBOX + ministry;
    }

    public boolean isMailbox() {
        return subject.startsWith(MAILBOX);
    }

    public boolean wants(Kind kind) {
        return email.isPresent() && mail != Mail.NONE && kinds.contains(kind);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public Person confirmed() {
        return new Person(subject, ministry, roles, unconfirmed.map(Unconfirmed::email).or(() -> email), Optional.empty(), language, mail,
                kinds, stopKey);
    }

    public Person stopped() {
        return new Person(subject, ministry, roles, email, unconfirmed, language, Mail.NONE, kinds, stopKey);
    }
}
