package dev.shinchoku.pages;

/** A bean that every template of the service knows by a name. Templates may not use bean references in links. */
public record TemplateVariable(String name, Object value) {}
