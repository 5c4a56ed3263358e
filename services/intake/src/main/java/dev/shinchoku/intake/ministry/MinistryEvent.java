package dev.shinchoku.intake.ministry;

import java.util.Map;

import dev.shinchoku.service.events.EventCodec;

/** What a ministry lays down for itself. The record's fields are those of the contracts. */
public sealed interface MinistryEvent {
    EventCodec<MinistryEvent> CODEC = new EventCodec<>(Map.of("ministry-rule-changed.v1", MinistryRuleChanged.class));

    record MinistryRuleChanged(String ministry, boolean twoStep) implements MinistryEvent {}
}
