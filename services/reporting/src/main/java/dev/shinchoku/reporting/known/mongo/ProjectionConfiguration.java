package dev.shinchoku.reporting.known.mongo;

import com.mongodb.client.MongoDatabase;
import dev.shinchoku.service.events.Subscribed;
import dev.shinchoku.service.events.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes this service read both topics. */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {
    @Bean
    Collections collections(MongoDatabase database) {
        return Collections.of(database);
    }

    @Bean
    Projection projection(Collections collections) {
        return new Projection(collections);
    }

    @Bean
    Subscribed measures(Projection projection) {
        return new Subscribed(Topics.MEASURES, projection);
    }

    @Bean
    Subscribed progress(Projection projection) {
        return new Subscribed(Topics.PROGRESS, projection);
    }
}
