package dev.shinchoku.intake.telling.mail;

import java.util.Map;
import java.util.Set;

import dev.shinchoku.intake.telling.Language;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The two forms of every mail: {@code telling/letter.txt} and {@code telling/letter.html}. Values are escaped in the latter. */
@Component
class Templates {
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    Templates() {
        ResourceBundleMessageSource sentences = new ResourceBundleMessageSource();
        sentences.setBasename("telling/wording");
        sentences.setDefaultEncoding("UTF-8");
        sentences.setFallbackToSystemLocale(false);
        engine.setTemplateEngineMessageSource(sentences);
        engine.setTemplateResolvers(Set.of(resolver(".txt", TemplateMode.TEXT), resolver(".html", TemplateMode.HTML)));
    }

    String text(Map<String, Object> values, Language language) {
        return engine.process("telling/letter.txt", new Context(language.locale(), values));
    }

    String html(Map<String, Object> values, Language language) {
        return engine.process("telling/letter.html", new Context(language.locale(), values));
    }

    private static ClassLoaderTemplateResolver resolver(String suffix, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setResolvablePatterns(Set.of("*" + suffix));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }
}
