package dev.shinchoku.intake.ministry;

import dev.shinchoku.eventlog.EventStream;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.intake.ministry.MinistryEvent.MinistryRuleChanged;

/**
 * How a ministry reports.
 *
 * @param twoStep whether its authorised officer has to endorse what its officers submit
 * @param version of its stream; 0 for a ministry that never changed its rule
 */
public record MinistryRule(String ministry, boolean twoStep, long version) {
    static MinistryRule of(String ministry, EventStream stream) {
        MinistryRule rule = new MinistryRule(ministry, false, 0);
        for (RecordedEvent event : stream.events()) {
            MinistryRule before = rule;
            rule = MinistryEvent.CODEC.decode(event.type(), event.data()).map(known -> switch (known) {
                case MinistryRuleChanged(_, var twoStep) -> new MinistryRule(ministry, twoStep, event.version());
            }).orElse(before);
        }
        return rule;
    }
}
