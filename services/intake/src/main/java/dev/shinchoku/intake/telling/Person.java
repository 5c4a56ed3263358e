package dev.shinchoku.intake.telling;

import java.time.Instant;
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
 * @param since when they began to want what they want: what happened before is no news to them
 * @param stopKey opens the page that stops the mails, without signing in
 */
public record Person(String subject, Optional<String> ministry, List<String> roles, Optional<String> email,
        Optional<Unconfirmed> unconfirmed, Language language, Mail mail, Set<Kind> kinds, String stopKey, Instant since) {
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
        return getsMail() && kinds.contains(kind);
    }

    /** The same person, who wants this since they want more than before, or since when they wanted it already. */
    Person wantingSince(Optional<Person> before, Instant now) {
        boolean asBefore = before.filter(known -> known.getsMail() && known.kinds().containsAll(kinds)).isPresent();
        return new Person(subject, ministry, roles, email, unconfirmed, language, mail, kinds, stopKey, asBefore
                ? before.get().since()
                : now);
    }

    private boolean getsMail() {
        return email.isPresent() && mail != Mail.NONE;
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public Person confirmed() {
        return new Person(subject, ministry, roles, unconfirmed.map(Unconfirmed::email).or(() -> email), Optional.empty(), language, mail,
                kinds, stopKey, since);
    }

    /** The same person, as their sign-in tells of them now. Another ministry's past is no news to whoever comes to it. */
    public Person as(Optional<String> ofMinistry, List<String> inRoles, Instant now) {
        return new Person(subject, ofMinistry, inRoles, email, unconfirmed, language, mail, kinds, stopKey, ofMinistry.equals(ministry)
                ? since
                : now);
    }

    public Person stopped() {
        return new Person(subject, ministry, roles, email, unconfirmed, language, Mail.NONE, kinds, stopKey, since);
    }
}
