package dev.shinchoku.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.eventlog.NewEvent;
import dev.shinchoku.eventlog.StreamHead;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A progress update of ordinary size: about 700 characters of Japanese. */
final class SampleEvent {
    private static final Actor OFFICER = new Actor("mofa-officer", Optional.of("mofa"), List.of("officer"), Optional.empty());
    private static final String RESULTS = "関係府省庁と連携し、重要インフラ事業者を対象とした演習を計画どおり実施した。".repeat(10);
    private static final String NEXT_PLAN = "引き続き演習を実施するとともに、得られた知見を手引書に反映する。".repeat(8);
    private static final ObjectNode DATA = JsonMapper.shared().createObjectNode().put("status", "ON_TRACK").put("results", RESULTS)
            .put("nextPlan", NEXT_PLAN);

    private SampleEvent() {}

    static NewEvent after(StreamHead head) {
        return new NewEvent(head, "progress-submitted.v1", DATA, OFFICER, Instant.now());
    }
}
