package dev.shinchoku.intake.telling;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people and systems are told. Mail is sent where {@code spring.mail.host} names a server.
 *
 * @param from the sender's address
 * @param address where people and calendars reach intake, as links name it
 * @param digestAt the time of day of digests, in {@code zone}
 * @param reminders how long before the due date ministries are reminded, where the round says nothing itself
 * @param oldest events that are older when they are heard of are not told
 * @param expiry messages that could not be sent for so long are given up
 * @param claim how long one instance has for sending one message: longer than the mail server's time limits together
 * @param gathering how long to wait before a ministry is told of a round: its reports are requested one by one
 * @param pause before the second try; doubled with each try, an hour at most
 * @param pace how often queues are looked at
 * @param look how often it is looked whether a time has come
 * @param codesAnHour by which somebody can try to confirm an address
 * @param webhooks how webhooks are called
 */
@ConfigurationProperties("shinchoku.telling")
public record TellingSettings(@DefaultValue("shinchoku@localhost") String from, @DefaultValue("http://127.0.0.1:8082") URI address,
        @DefaultValue("08:30") LocalTime digestAt, @DefaultValue("Asia/Tokyo") ZoneId zone,
        @DefaultValue({
            "7d", "1d"}) List<Duration> reminders, @DefaultValue("3d") Duration oldest, @DefaultValue("7d") Duration expiry,
        @DefaultValue("2m") Duration claim, @DefaultValue("1m") Duration gathering, @DefaultValue("30s") Duration pause,
        @DefaultValue("1s") Duration pace,
        @DefaultValue("30s") Duration look, @DefaultValue("5") int codesAnHour,
        @DefaultValue Webhooks webhooks) {

    /**
     * @param privateAddresses whether they may be inside one's own network, unencrypted at that; for tests and closed networks
     * @param timeLimit of one call, connecting included
     * @param failing for how long a webhook may fail before it is disabled
     * @param slowest the longest pause between two tries
     */
    public record Webhooks(@DefaultValue("false") boolean privateAddresses, @DefaultValue("10s") Duration timeLimit,
            @DefaultValue("3d") Duration failing, @DefaultValue("1h") Duration slowest) {}
}
