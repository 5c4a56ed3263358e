package dev.shinchoku.service.views;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service builds its views.
 *
 * @param rebuildBatch messages in one batch of a rebuild
 * @param handOverBelow how many messages may be left when what serves stands still for the new one to become level
 * @param grace how long what was retired is kept: longer than a page or a write can be under way
 * @param longestWaitForKafka after which an instance whose views are whole takes calls though it cannot tell how far behind it is
 */
@ConfigurationProperties("shinchoku.views")
public record ViewsSettings(@DefaultValue("2000") int rebuildBatch, @DefaultValue("2000") long handOverBelow,
        @DefaultValue("60s") Duration grace, @DefaultValue("30s") Duration longestWaitForKafka) {}
