package dev.shinchoku.service.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.shinchoku.contracts.EventContract;
import dev.shinchoku.eventlog.RecordedEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a service reads, against the contracts: every example that was ever published stays readable. */
public final class ConsumedEvents {
    private static final Map<String, EventContract> CONTRACTS = EventContract.all();

    private ConsumedEvents() {}

    /**
     * Every example of the types is taken in by the state, also with a field that a later schema adds; other types pass by.
     *
     * @param begun the state before
     */
    public static <S> void mustBeTakenIn(Collection<String> types, Optional<S> begun, Fold<S> fold) {
        assertThat(CONTRACTS.keySet()).as("nothing is waited for that nobody publishes").containsAll(types);
        assertThat(types).isNotEmpty();
        for (String type : types) {
            Objects.requireNonNull(CONTRACTS.get(type)).examples().forEach((name, data) -> {
                Optional<S> after = fold.evolve(begun, event(type, data));
                assertThat(after).as("%s %s", type, name).isPresent().isNotEqualTo(begun);
                assertThat(fold.evolve(begun, event(type, ((ObjectNode) data).deepCopy().put("addedLater", 1)))).as("%s %s with more", type,
                        name)
                        .isEqualTo(after);
            });
        }
        assertThat(fold.evolve(begun, event("of-the-future.v1", JsonMapper.shared().createObjectNode()))).isEqualTo(begun);
    }

    private static RecordedEvent event(String type, JsonNode data) {
        return Recorded.event("any/stream", 7, type, data);
    }

    @FunctionalInterface
    public interface Fold<S> {
        Optional<S> evolve(Optional<S> state, RecordedEvent event);
    }
}
