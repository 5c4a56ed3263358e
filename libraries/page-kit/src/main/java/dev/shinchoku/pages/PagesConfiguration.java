package dev.shinchoku.pages;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * What the pages of all services have in the same way. A service adds its templates, among them {@code frame.html} with the fragments
 * {@code scripts}, {@code menu}, {@code above} and {@code below}, and its texts in {@code messages.properties}.
 */
@AutoConfiguration(before = {WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@EnableConfigurationProperties(PageAddresses.class)
@Import({Frame.class, MissingPages.class, PageErrors.class, References.class})
public class PagesConfiguration implements WebMvcConfigurer {
    @Bean
    Words words(MessageSource messages) {
        return new Words(messages);
    }

    @Bean
    Links links(ObjectProvider<KeptParameters> kept) {
        return new Links(kept.getIfAvailable(() -> KeptParameters.NONE));
    }

    @Bean
    TemplateVariable wordsInTemplates(Words words) {
        return new TemplateVariable("words", words);
    }

    @Bean
    TemplateVariable linksInTemplates(Links links) {
        return new TemplateVariable("links", links);
    }

    /** The pages of other services, as {@code elsewhere}. */
    @Bean
    TemplateVariable addressesInTemplates(PageAddresses addresses) {
        return new TemplateVariable("elsewhere", addresses);
    }

    @Bean
    TemplateVariables templateVariables(ThymeleafViewResolver resolver, List<TemplateVariable> variables) {
        return new TemplateVariables(resolver, variables);
    }

    @Bean
    static LocaleResolver localeResolver() {
        return new Languages();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Languages.Choice()).excludePathPatterns("/api/**");
    }
}
