package dev.shinchoku.reporting.annualreport.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** An annual report that has not changed is not sent again. */
@Configuration(proxyBeanMethods = false)
class ETags {
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> annualReportTags() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> registration = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        registration.addUrlPatterns("/api/v1/annual-reports/*");
        return registration;
    }
}
