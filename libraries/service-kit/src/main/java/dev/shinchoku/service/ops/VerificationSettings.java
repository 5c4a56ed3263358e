package dev.shinchoku.service.ops;

import java.time.Duration;
import java.time.ZoneId;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a service checks its hash chains by itself.
 *
 * @param enabled false for never
 * @param cron in Spring's form, seconds first
 * @param zone in which the cron expression is meant
 * @param firstAfter how long after its start a service checks chains that were never checked before
 */
@ConfigurationProperties("shinchoku.verification")
public record VerificationSettings(@DefaultValue("true") boolean enabled, @DefaultValue("0 30 2 * * *") String cron,
        @DefaultValue("Asia/Tokyo") ZoneId zone, @DefaultValue("10m") Duration firstAfter) {}
