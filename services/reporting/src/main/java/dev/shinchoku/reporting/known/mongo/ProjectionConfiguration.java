package dev.shinchoku.reporting.known.mongo;

import com.mongodb.client.MongoDatabase;
import dev.shinchoku.service.views.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes this service read both topics. */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {
    @Bean
    Views reportingViews(MongoDatabase database) {
        return new ReportingViews(database);
    }
}
