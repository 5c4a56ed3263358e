package dev.shinchoku.reporting.web;

import java.time.Clock;
import java.util.List;

import dev.shinchoku.pages.KeptParameters;
import dev.shinchoku.pages.TemplateVariable;
import dev.shinchoku.reporting.known.Moment;
import dev.shinchoku.reporting.viewer.Viewer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What all pages and calls share: who looks, and at which moment. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class, Moment.class);
    }

    private final Clock clock;

    WebConfiguration(Clock clock) {
        this.clock = clock;
    }

    /** Whoever looks at the past stays there. */
    @Bean
    static KeptParameters moment() {
        return new KeptParameters(List.of("asOf"));
    }

    @Bean
    static TemplateVariable choices() {
        return new TemplateVariable("choices", new Choices());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewerArgument());
        resolvers.add(new MomentArgument(clock));
    }
}
