package dev.shinchoku.intake.telling.mail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;

/** Reads why a mail server did not take a mail. */
final class Refusals {
    private static final int FOR_GOOD = 500;

    private Refusals() {}

    /** A reply of 5xx to a recipient or a mail, or an address that is none: sending it again changes nothing. */
    static boolean isForGood(MailException refused) {
        List<Exception> all = causes(refused);
        return refused instanceof MailParseException || all.stream().anyMatch(AddressException.class::isInstance) || all.stream().map(
                Refusals::code).flatMap(Optional::stream).anyMatch(code -> code >= FOR_GOOD);
    }

    /** Without the address or the mail's text: a reply's code, or else the failure's class. */
    static String told(MailException refused) {
        List<Exception> all = causes(refused);
        if (all.stream().anyMatch(AddressException.class::isInstance)) {
            return "The address is none that mail can be sent to";
        }
        return all.stream().map(Refusals::code).flatMap(Optional::stream).findFirst().map(code -> "The mail server answered " + code)
                .orElseGet(() -> "The mail server could not be reached (%s)".formatted(all.getLast().getClass().getSimpleName()));
    }

    private static Optional<Integer> code(Exception failure) {
        return switch (failure) {
            case SMTPAddressFailedException refused -> Optional.of(refused.getReturnCode());
            case SMTPSendFailedException refused -> Optional.of(refused.getReturnCode());
            default -> Optional.empty();
        };
    }

    private static List<Exception> causes(MailException refused) {
        List<Exception> all = new ArrayList<>();
        Deque<Throwable> open = new ArrayDeque<>(List.of(refused));
        while (!open.isEmpty() && all.size() < 50) {
            Throwable failure = open.poll();
            if (failure instanceof Exception e && !all.contains(e)) {
                all.add(e);
                Optional.ofNullable(failure.getCause()).ifPresent(open::add);
                if (failure instanceof MailSendException failed) {
                    open.addAll(failed.getFailedMessages().values());
                }
                if (failure instanceof MessagingException failed) {
                    Optional.ofNullable(failed.getNextException()).ifPresent(open::add);
                }
            }
        }
        return all;
    }
}
