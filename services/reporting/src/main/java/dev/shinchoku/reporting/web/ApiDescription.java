package dev.shinchoku.reporting.web;

import java.util.Arrays;

import dev.shinchoku.reporting.known.Moment;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API's description says of all calls. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    @Bean
    OpenAPI reportingApi() {
        return new OpenAPI().info(new Info().title("Shinchoku reporting").version("1").description(
                "Overview, timelines and the annual report, folded from the two topics. Times are instants with offset."));
    }

    @Bean
    OperationCustomizer asOf() {
        return (operation, method) -> {
            if (Arrays.asList(method.getMethod().getParameterTypes()).contains(Moment.class)) {
                operation.addParametersItem(new QueryParameter().name("asOf").required(false).schema(new StringSchema().format("date-time"))
                        .description("What was known at this instant, offset included; now when it is left out"));
            }
            return operation;
        };
    }
}
