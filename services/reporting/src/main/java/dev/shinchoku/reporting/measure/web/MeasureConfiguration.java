package dev.shinchoku.reporting.measure.web;

import dev.shinchoku.reporting.measure.Measures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MeasureConfiguration {
    @Bean
    Measures measureLists() {
        return new Measures();
    }
}
