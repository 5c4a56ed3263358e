package dev.shinchoku.service.ops.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.eventlog.consume.ParkedStream;
import dev.shinchoku.service.ops.ConsumedTopic;
import dev.shinchoku.service.ops.ConsumedTopics;
import dev.shinchoku.service.problem.Problems;
import dev.shinchoku.service.security.Caller.Role;
import dev.shinchoku.service.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Parked streams", description = "Streams whose events wait until ops have mended what was wrong")
@RequestMapping("/api/v1/ops/parked-streams")
class ParkedStreamController {
    private final ConsumedTopics topics;

    ParkedStreamController(ConsumedTopics topics) {
        this.topics = topics;
    }

    @Operation(operationId = "listParkedStreams", summary = "The streams that are parked, topic by topic")
    @GetMapping
    ParkedStreamPage list(Caller caller, @RequestParam Optional<String> topic, @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "100") int limit) {
        caller.mustBe(Role.OPS);
        Limits.mustHold(limit);
        Optional<Cursor> after = cursor.map(Cursor::read);
        List<ParkedStreamView> found = new ArrayList<>();
        for (ConsumedTopic consumed : topic.map(topics::of).map(List::of).orElseGet(topics::all)) {
            if (after.filter(place -> place.topic().compareTo(consumed.topic()) > 0).isEmpty()) {
                Optional<String> stream = after.filter(place -> place.topic().equals(consumed.topic())).map(Cursor::stream);
                consumed.parked().page(stream, limit + 1 - found.size()).forEach(parked -> found.add(ParkedStreamView.of(consumed.topic(),
                        parked)));
            }
        }
        List<ParkedStreamView> items = found.stream().limit(limit).toList();
        return new ParkedStreamPage(items, found.size() > limit ? Optional.of(Cursor.after(items.getLast())) : Optional.empty());
    }

    private record Cursor(String topic, String stream) {
        static Cursor read(String text) {
            int slash = text.indexOf('/');
            if (slash < 0) {
                throw Problems.badParameter("cursor must be the next of the page before").refuse();
            }
            return new Cursor(text.substring(0, slash), text.substring(slash + 1));
        }

        static String after(ParkedStreamView last) {
            return last.topic() + "/" + last.stream();
        }
    }

    /**
     * @param version the first that could not be applied
     * @param redriveRequested whether its events are about to be applied
     */
    @Schema(name = "ParkedStream")
    record ParkedStreamView(String topic, String stream, long version, String reason, Instant since, boolean redriveRequested) {
        static ParkedStreamView of(String topic, ParkedStream parked) {
            return new ParkedStreamView(topic, parked.stream(), parked.version(), parked.reason(), parked.since(), parked
                    .redriveRequested());
        }
    }

    /** @param next the cursor of the next page; absent on the last */
    record ParkedStreamPage(List<ParkedStreamView> items, Optional<String> next) {}
}
