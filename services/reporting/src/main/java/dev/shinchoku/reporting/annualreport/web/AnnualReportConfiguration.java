package dev.shinchoku.reporting.annualreport.web;

import dev.shinchoku.reporting.annualreport.AnnualReports;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AnnualReportConfiguration {
    @Bean
    AnnualReports annualReports() {
        return new AnnualReports();
    }
}
