package dev.shinchoku.intake.ministry;

import java.util.Optional;

import dev.shinchoku.eventlog.EventLog;
import dev.shinchoku.intake.ministry.MinistryEvent.MinistryRuleChanged;
import dev.shinchoku.intake.report.TwoStepRules;
import dev.shinchoku.service.events.Decisions;
import dev.shinchoku.service.events.Decisions.Decided;
import dev.shinchoku.service.events.Request;
import dev.shinchoku.service.events.StreamNames;
import org.springframework.stereotype.Component;

/** Each ministry's rule, read from its stream: a change counts for the very next submission. */
@Component
public class MinistryRules implements TwoStepRules {
    private final EventLog log;
    private final Decisions decisions;

    MinistryRules(EventLog log, Decisions decisions) {
        this.log = log;
        this.decisions = decisions;
    }

    public MinistryRule of(String ministry) {
        return MinistryRule.of(ministry, log.read(StreamNames.ministry(ministry)));
    }

    @Override
    public boolean applyTo(String ministry) {
        return of(ministry).twoStep();
    }

    /** What waits for an endorsement when the rule is switched off still needs it, or may be withdrawn. */
    public MinistryRule change(String ministry, boolean twoStep, Request request) {
        return MinistryRule.of(ministry, decisions.on(StreamNames.ministry(ministry), request, stream -> MinistryRule.of(ministry, stream)
                .twoStep() == twoStep
                        ? Optional.empty()
                        : Optional.of(Decided.of(MinistryEvent.CODEC, new MinistryRuleChanged(ministry, twoStep)))).asAnswered());
    }
}
