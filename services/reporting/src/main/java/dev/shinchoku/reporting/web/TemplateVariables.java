package dev.shinchoku.reporting.web;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Gives every template {@code words} and {@code links}. They are variables and no bean references, which templates may not use in links. */
@Component
class TemplateVariables implements SmartInitializingSingleton {
    private final ThymeleafViewResolver resolver;
    private final Words words;
    private final Links links;

    TemplateVariables(ThymeleafViewResolver resolver, Words words, Links links) {
        this.resolver = resolver;
        this.words = words;
        this.links = links;
    }

    @Override
    public void afterSingletonsInstantiated() {
        resolver.addStaticVariable("words", words);
        resolver.addStaticVariable("links", links);
    }
}
