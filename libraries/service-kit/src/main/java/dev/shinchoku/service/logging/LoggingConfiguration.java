package dev.shinchoku.service.logging;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** What is told of calls in the log. */
@AutoConfiguration
public class LoggingConfiguration {
    private static final int JUST_INSIDE_THE_TRACE = Ordered.HIGHEST_PRECEDENCE + 2;
    private static final int BEHIND_SECURITY = 0;

    @Bean
    FilterRegistrationBean<CallLog> callLog() {
        FilterRegistrationBean<CallLog> registration = new FilterRegistrationBean<>(new CallLog());
        registration.setOrder(JUST_INSIDE_THE_TRACE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ActorInLogs> actorInLogs() {
        FilterRegistrationBean<ActorInLogs> registration = new FilterRegistrationBean<>(new ActorInLogs());
        registration.setOrder(BEHIND_SECURITY);
        return registration;
    }
}
