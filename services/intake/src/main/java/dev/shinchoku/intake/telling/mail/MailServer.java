package dev.shinchoku.intake.telling.mail;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import dev.shinchoku.intake.telling.TellingSettings;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The mail server that {@code spring.mail} names; there may be none. */
@Component
public class MailServer {
    private final Optional<JavaMailSender> sender;
    private final TellingSettings settings;

    MailServer(ObjectProvider<JavaMailSender> sender, TellingSettings settings) {
        this.sender = Optional.ofNullable(sender.getIfAvailable());
        this.settings = settings;
    }

    public boolean isThere() {
        return sender.filter(found -> !(found instanceof JavaMailSenderImpl server) || server.getHost() != null && !server.getHost()
                .isBlank()).isPresent();
    }

    /** @throws org.springframework.mail.MailException when the server has not said that it has taken the mail */
    void send(Letter letter) {
        JavaMailSender server = sender.orElseThrow();
        server.send(mail(letter, server));
    }

    private MimeMessage mail(Letter letter, JavaMailSender server) {
        try {
            MimeMessage mail = server.createMimeMessage();
            mail.setHeader("Message-ID", letter.messageId());
            MimeMessageHelper parts = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
            parts.setFrom(settings.from());
            parts.setTo(letter.to());
            parts.setSubject(letter.subject().replaceAll("\\p{Cntrl}+", " "));
            parts.setText(letter.text(), letter.html());
            mail.setHeader("Auto-Submitted", "auto-generated");
            if (!letter.stop().isEmpty()) {
                mail.setHeader("List-Unsubscribe", "<" + letter.stop() + ">");
                mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            return mail;
        } catch (MessagingException e) {
            throw new MailParseException(e);
        }
    }
}
