package dev.shinchoku.reporting.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import dev.shinchoku.reporting.known.Moment;
import dev.shinchoku.reporting.viewer.Viewer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** What all pages and calls share: who looks, at which moment, in which language (Japanese unless they choose English). */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class, Moment.class);
    }

    private final Clock clock;

    WebConfiguration(Clock clock) {
        this.clock = clock;
    }

    @Bean
    static LocaleResolver localeResolver() {
        CookieLocaleResolver cookie = new CookieLocaleResolver("REPORTING_LANGUAGE");
        cookie.setDefaultLocaleFunction(_ -> Locale.JAPANESE);
        cookie.setCookieMaxAge(Duration.ofDays(365));
        cookie.setCookieHttpOnly(true);
        cookie.setCookieSameSite("Lax");
        return cookie;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Languages());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewerArgument());
        resolvers.add(new MomentArgument(clock));
    }

    /** Takes {@code ?lang=ja} and {@code ?lang=en}, and passes over anything else. */
    private static final class Languages extends LocaleChangeInterceptor {
        Languages() {
            setParamName("lang");
            setIgnoreInvalidLocale(true);
        }

        @Override
        protected Locale parseLocaleValue(String value) {
            return switch (value) {
                case "ja" -> Locale.JAPANESE;
                case "en" -> Locale.ENGLISH;
                default -> throw new IllegalArgumentException("The pages speak ja and en");
            };
        }
    }
}
