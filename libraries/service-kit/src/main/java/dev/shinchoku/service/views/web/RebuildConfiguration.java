package dev.shinchoku.service.views.web;

import java.time.Clock;
import java.time.Duration;

import dev.shinchoku.service.ops.OperationKind;
import dev.shinchoku.service.views.GenerationStore;
import dev.shinchoku.service.views.RebuildOperation;
import dev.shinchoku.service.views.kafka.ViewsConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Lets ops rebuild a service's views. */
@AutoConfiguration(after = ViewsConfiguration.class)
@Import(RebuildController.class)
public class RebuildConfiguration {
    @Bean
    OperationKind rebuildOperation(GenerationStore store, Clock clock) {
        return new RebuildOperation(store, clock);
    }

    @Bean
    OperationKind rebuildCancellation(Clock clock) {
        return OperationKind.withinItsCall(RebuildController.CANCELLATION, Duration.ofMinutes(5), clock);
    }
}
