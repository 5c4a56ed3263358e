package dev.shinchoku.reporting.live.mongo;

import com.mongodb.client.MongoDatabase;
import dev.shinchoku.reporting.known.mongo.Collections;
import dev.shinchoku.reporting.live.Changes;
import dev.shinchoku.service.views.Serving;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LiveConfiguration {
    @Bean
    Changes changes() {
        return new Changes();
    }

    @Bean
    StateFeed stateFeed(MongoDatabase database, Serving serving, Changes changes) {
        return new StateFeed(generation -> Collections.of(database, generation).states(), serving, changes);
    }
}
