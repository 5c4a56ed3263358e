package dev.shinchoku.service.views;

import java.time.Clock;
import java.util.Optional;

import dev.shinchoku.service.ops.Operation;
import dev.shinchoku.service.ops.OperationKind;
import dev.shinchoku.service.views.Generations.Building;
import dev.shinchoku.service.views.Generations.Ended;
import dev.shinchoku.service.views.Generations.Phase;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Begins a rebuild, and tells how it ended. A rebuild of which the database knows nothing any more is begun again: so it also comes to its end
 * when the database is lost meanwhile.
 */
public final class RebuildOperation implements OperationKind {
    public static final String NAME = "rebuild";

    private final GenerationStore store;
    private final Clock clock;

    public RebuildOperation(GenerationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param replace whether it ends a rebuild that is on; @param evenIfLess whether the new views may serve though they know less */
    public static ObjectNode arguments(boolean replace, boolean evenIfLess) {
        return JsonNodeFactory.instance.objectNode().put("replace", replace).put("evenIfLess", evenIfLess);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Step advance(Operation operation) {
        Generations now = store.load();
        Optional<Ended> ended = now.ended().stream().filter(each -> each.operation().equals(operation.operationId())).findFirst();
        if (ended.isPresent()) {
            return step(ended.get());
        }
        return now.building().map(on -> besides(on, operation)).orElseGet(() -> begin(operation));
    }

    private static Step step(Ended ended) {
        ObjectNode result = JsonNodeFactory.instance.objectNode().put("generation", ended.generation().id());
        return switch (ended.outcome()) {
            case SWITCHED -> new Step.Completed(result);
            case CANCELLED -> new Step.Failed("It was cancelled. The views that served before go on serving.");
            case REPLACED -> new Step.Failed("Another rebuild was begun in its place.");
        };
    }

    private Step besides(Building on, Operation operation) {
        if (on.operation().equals(operation.operationId())) {
            return new Step.Underway();
        }
        if (!operation.arguments().path("replace").booleanValue(false)) {
            return new Step.Failed("The rebuild %s was on. Wait for its end, cancel it, or ask with \"replace\": true.".formatted(on
                    .operation()));
        }
        store.replace(on.generation(), next(operation));
        return new Step.Underway();
    }

    private Step begin(Operation operation) {
        store.begin(next(operation));
        return new Step.Underway();
    }

    private Building next(Operation operation) {
        return new Building(Generation.next(clock.instant()), operation.requestedAt(), operation.operationId(), operation.reason().orElse(
                ""), operation.arguments().path("evenIfLess").booleanValue(false), Phase.BUILDING);
    }
}
