package dev.shinchoku.service.events;

import dev.shinchoku.eventlog.consume.EventHandler;

/** A bean of this type makes its service read a topic. */
public record Subscribed(String topic, EventHandler handler) {}
