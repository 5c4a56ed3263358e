package dev.shinchoku.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;

/** The mails that the mail server of the tests has taken. */
final class Mails {
    private Mails() {}

    static List<Received> to(String address) {
        return Arrays.stream(RealMail.SERVER.getReceivedMessages()).map(Mails::read).filter(mail -> mail.to().equals(address)).toList();
    }

    private static Received read(Message mail) {
        try {
            return new Received(header(mail, "Message-ID"), mail.getAllRecipients()[0].toString(), mail.getSubject(), content(mail,
                    "text/plain").orElse(""), content(mail, "text/html").orElse(""), header(mail, "List-Unsubscribe"));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(Message mail, String name) throws MessagingException {
        return Optional.ofNullable(mail.getHeader(name)).map(values -> values[0]).orElse("");
    }

    private static Optional<String> content(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of(part.getContent().toString());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                Optional<String> found = content(inner, type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    record Received(String id, String to, String subject, String text, String html, String stop) {}
}
