package dev.shinchoku.signin;

import java.util.Locale;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Japanese, and English once {@code ?lang=en} has asked for it. */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {
    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver cookie = new CookieLocaleResolver("lang");
        cookie.setDefaultLocale(Locale.JAPANESE);
        return cookie;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor switched = new LocaleChangeInterceptor();
        switched.setParamName("lang");
        switched.setIgnoreInvalidLocale(true);
        registry.addInterceptor(switched);
    }
}
