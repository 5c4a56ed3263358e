package dev.shinchoku.service.republication;

import dev.shinchoku.eventlog.relay.MongoLease;
import dev.shinchoku.eventlog.relay.Outbox;
import dev.shinchoku.eventlog.relay.Republication;
import dev.shinchoku.service.ops.Operation;
import dev.shinchoku.service.ops.OperationKind;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Has a relay send its whole log again, while it goes on relaying. Consumers skip what they have applied. A later request takes an earlier one's
 * place, since it sends everything that the earlier one would.
 */
public final class Republishing implements OperationKind {
    public static final String NAME = "republication";

    private final MongoLease lease;
    private final Outbox outbox;

    public Republishing(MongoLease lease, Outbox outbox) {
        this.lease = lease;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Step advance(Operation operation) {
        lease.sendAllAgain(operation.operationId(), outbox.lastStoredAt());
        Republication underway = lease.republication().orElseThrow();
        if (!underway.id().equals(operation.operationId())) {
            return new Step.Completed(JsonNodeFactory.instance.objectNode().put("replacedBy", underway.id()));
        }
        return underway.done()
                ? new Step.Completed(JsonNodeFactory.instance.objectNode().put("events", underway.upTo().map(outbox::eventsUpTo).orElse(
                        0L)))
                : new Step.Underway();
    }
}
