package dev.shinchoku.pages;

import java.util.List;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Gives every template the service's variables. */
final class TemplateVariables implements SmartInitializingSingleton {
    private final ThymeleafViewResolver resolver;
    private final List<TemplateVariable> variables;

    TemplateVariables(ThymeleafViewResolver resolver, List<TemplateVariable> variables) {
        this.resolver = resolver;
        this.variables = variables;
    }

    @Override
    public void afterSingletonsInstantiated() {
        variables.forEach(variable -> resolver.addStaticVariable(variable.name(), variable.value()));
    }
}
