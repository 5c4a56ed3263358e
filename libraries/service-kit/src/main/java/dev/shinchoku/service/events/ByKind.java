package dev.shinchoku.service.events;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.eventlog.consume.AppliedHead;
import dev.shinchoku.eventlog.consume.EventHandler;

/** Shares a topic out among handlers by the kind of stream ({@code plan}, {@code measure}, {@code round}, {@code report}); other kinds pass by. */
public record ByKind(Map<String, EventHandler> handlers) implements EventHandler {
    @Override
    public boolean knows(String type) {
        return handlers.values().stream().anyMatch(handler -> handler.knows(type));
    }

    @Override
    public Map<String, Long> positions(Collection<String> streams) {
        Map<String, Long> positions = new HashMap<>();
        streams.stream().filter(stream -> !handlers.containsKey(StreamNames.kindOf(stream))).forEach(stream -> positions.put(stream,
                Long.MAX_VALUE));
        handlers.forEach((kind, handler) -> positions
                .putAll(handler.positions(streams.stream().filter(stream -> StreamNames.kindOf(stream).equals(kind)).toList())));
        return positions;
    }

    /** @param prefix begins with a kind and its slash */
    @Override
    public void heads(String prefix, Consumer<AppliedHead> reader) {
        Optional.ofNullable(handlers.get(StreamNames.kindOf(prefix))).ifPresent(handler -> handler.heads(prefix, reader));
    }

    @Override
    public void apply(List<RecordedEvent> events) {
        handlers.forEach((kind, handler) -> {
            List<RecordedEvent> own = events.stream().filter(event -> StreamNames.kindOf(event.stream()).equals(kind)).toList();
            if (!own.isEmpty()) {
                handler.apply(own);
            }
        });
    }
}
