package dev.shinchoku.service.outage;

import java.util.concurrent.TimeUnit;

import dev.shinchoku.service.problem.ProblemWriter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/** What a service does while its database is away. */
@AutoConfiguration(beforeName = "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration")
public class OutageConfiguration {
    @Bean
    DatabaseWatch databaseWatch() {
        return new DatabaseWatch();
    }

    /** The driver looks at each server every two seconds: one that hangs is found out within some five. */
    @Bean
    MongoClientSettingsBuilderCustomizer watching(DatabaseWatch watch) {
        return settings -> settings.applyToClusterSettings(cluster -> cluster.addClusterListener(watch)).applyToServerSettings(
                server -> server.heartbeatFrequency(2, TimeUnit.SECONDS));
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    FilterRegistrationBean<RefusingAtOnce> refusingAtOnce(DatabaseWatch watch, ProblemWriter problems) {
        FilterRegistrationBean<RefusingAtOnce> registration = new FilterRegistrationBean<>(new RefusingAtOnce(watch, problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        registration.addUrlPatterns("/api/*");
        return registration;
    }
}
