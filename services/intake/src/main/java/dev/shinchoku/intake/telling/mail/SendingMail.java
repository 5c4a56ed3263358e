package dev.shinchoku.intake.telling.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import dev.shinchoku.eventlog.Unquoted;
import dev.shinchoku.intake.telling.Message;
import dev.shinchoku.intake.telling.Messages;
import dev.shinchoku.intake.telling.Messages.Claimed;
import dev.shinchoku.intake.telling.TellingSettings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Sends what is queued. A message is claimed, handed to the mail server, and marked as sent. Killed before the mail server has it, it is sent by
 * whoever claims it next; killed between the mail server's answer and the mark, it is sent again <b>with the same Message-ID</b>, by which mail
 * programs know it as the same. None is lost.
 */
@Service
class SendingMail {
    private static final Logger LOG = LoggerFactory.getLogger(SendingMail.class);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_AT_ONCE = 500;

    private final Messages messages;
    private final Letters letters;
    private final MailServer server;
    private final TellingSettings settings;
    private final Clock clock;
    private final MeterRegistry meters;

    SendingMail(Messages messages, Letters letters, MailServer server, TellingSettings settings, Clock clock, MeterRegistry meters) {
        this.messages = messages;
        this.letters = letters;
        this.server = server;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    @Scheduled(fixedDelayString = "${shinchoku.telling.pace:1s}")
    void look() {
        try {
            count("expired", messages.expire(clock.instant().minus(settings.expiry())));
            for (int sent = 0; server.isThere() && sent < MOST_AT_ONCE && sendOne(); sent++) {
                LOG.debug("Sent {} messages in one go", sent + 1);
            }
        } catch (RuntimeException e) {
            LOG.warn("The queue of messages cannot be worked on, trying again: {}", Unquoted.of(e));
        }
    }

    /** Tells whether there was one to send. */
    boolean sendOne() {
        Optional<Claimed> claimed = messages.claim(settings.claim());
        claimed.ifPresent(this::send);
        return claimed.isPresent();
    }

    private void send(Claimed claimed) {
        Message message = claimed.message();
        Optional<Letter> letter = letters.of(message);
        if (letter.isEmpty()) {
            messages.dropped(message, "There was nothing to tell any more, or no address to tell it to");
            count("dropped", 1);
            return;
        }
        try {
            server.send(letter.get());
        } catch (MailException e) {
            notSent(claimed, e);
            return;
        }
        messages.sent(message);
        count("sent", 1);
    }

    private void notSent(Claimed claimed, MailException e) {
        String problem = Refusals.told(e);
        if (Refusals.isForGood(e)) {
            LOG.warn("The message {} was refused for good: {}", claimed.message().id(), problem);
            messages.failed(claimed.message(), problem);
            count("failed", 1);
        } else {
            LOG.info("The message {} is tried again: {}", claimed.message().id(), problem);
            messages.postponed(claimed.message(), pauseAfter(claimed.attempts()), problem);
        }
    }

    private Duration pauseAfter(int attempts) {
        Duration pause = settings.pause().multipliedBy(1L << Math.min(attempts - 1, 16));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private void count(String outcome, long messagesOfIt) {
        Counter.builder("shinchoku.messages.ended").description("Messages by what became of them").tag("channel", "mail").tag("outcome",
                outcome).register(meters).increment(messagesOfIt);
    }
}
