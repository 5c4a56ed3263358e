package dev.shinchoku.service.republication.web;

import com.mongodb.client.MongoDatabase;
import dev.shinchoku.eventlog.archive.BackupRecords;
import dev.shinchoku.eventlog.relay.MongoLease;
import dev.shinchoku.eventlog.relay.Outbox;
import dev.shinchoku.eventlog.relay.RelaySettings;
import dev.shinchoku.service.metrics.SampledGauges;
import dev.shinchoku.service.ops.web.OpsConfiguration;
import dev.shinchoku.service.republication.Republishing;
import io.micrometer.core.instrument.Tags;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** For services that have a log: sending it again, and when it was last backed up. */
@AutoConfiguration(after = OpsConfiguration.class)
@ConditionalOnBean(RelaySettings.class)
@Import(RepublicationController.class)
public class RepublicationConfiguration {
    @Bean
    Republishing republishing(MongoLease relayLease, Outbox outbox) {
        return new Republishing(relayLease, outbox);
    }

    /** Without any backup there is no value, which the alert takes for the worst. */
    @Bean
    SmartInitializingSingleton backupGauge(SampledGauges gauges, MongoDatabase database) {
        return () -> gauges.add("shinchoku.backup.last.success.timestamp.seconds", Tags.empty(),
                "Up to when the last finished backup holds all events, in seconds since 1970", () -> BackupRecords.last(database).map(
                        moment -> moment.toEpochMilli() / 1000.0).orElse(Double.NaN));
    }
}
