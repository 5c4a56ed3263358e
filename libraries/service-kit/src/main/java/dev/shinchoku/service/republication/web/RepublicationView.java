package dev.shinchoku.service.republication.web;

import java.util.Optional;

import dev.shinchoku.eventlog.relay.Outbox;
import dev.shinchoku.eventlog.relay.Republication;

/**
 * How far the last republication is.
 *
 * @param operation its id; absent when there was none
 * @param sent events that Kafka has acknowledged again
 * @param total events that there were when it was asked for
 */
record RepublicationView(boolean running, Optional<String> operation, long sent, long total) {
    static RepublicationView of(Optional<Republication> last, Outbox outbox) {
        return last.map(republication -> of(republication, outbox)).orElse(new RepublicationView(false, Optional.empty(), 0, 0));
    }

    private static RepublicationView of(Republication republication, Outbox outbox) {
        long total = republication.upTo().map(outbox::eventsUpTo).orElse(0L);
        long sent = republication.done() ? total : republication.sentUpTo().map(outbox::eventsUpTo).orElse(0L);
        return new RepublicationView(!republication.done(), Optional.of(republication.id()), sent, total);
    }
}
