package dev.shinchoku.reporting.overview.web;

import dev.shinchoku.reporting.overview.Overviews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OverviewConfiguration {
    @Bean
    Overviews overviews() {
        return new Overviews();
    }
}
