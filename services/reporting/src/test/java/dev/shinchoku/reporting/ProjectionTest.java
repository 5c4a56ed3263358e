package dev.shinchoku.reporting;

import static dev.shinchoku.reporting.testing.Story.OPENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import com.mongodb.client.model.Filters;
import dev.shinchoku.eventlog.RecordedEvent;
import dev.shinchoku.reporting.known.mongo.Collections;
import dev.shinchoku.reporting.known.mongo.Projection;
import dev.shinchoku.reporting.testing.RunningReporting;
import dev.shinchoku.reporting.testing.Story;
import dev.shinchoku.service.testing.TestTokens;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class ProjectionTest extends RunningReporting {
    @Test
    void events_that_come_twice_are_there_once() {
        Story story = new Story("twice");
        List<RecordedEvent> events = Stream.concat(story.opened().stream(), Stream.of(story.submitted("mofa", "協議を行った。", OPENED.plusSeconds(
                60))))
                .toList();
        happened(events);
        publish(events);
        RecordedEvent last = story.accepted("mofa", OPENED.plusSeconds(120));
        happened(List.of(last));
        assertThat(collection("timeline").countDocuments(Filters.eq("stream", last.stream()))).isEqualTo(3);
        assertThat(mofa(story).get("counts").get("accepted").asInt()).isEqualTo(1);
    }

    @Test
    void events_that_were_put_on_the_timeline_before_a_crash_are_folded_when_they_come_again() {
        Story story = new Story("crash");
        List<RecordedEvent> events = story.opened();
        Projection projection = new Projection(Collections.of(database(), generation()));
        projection.apply(events);
        collection("states").deleteMany(Filters.regex("_id", "/crash"));
        projection.apply(events);
        assertThat(collection("timeline").countDocuments(Filters.eq("stream", "report/" + story.report("mofa")))).isEqualTo(
                1);
        assertThat(mofa(story).get("counts").get("requested").asInt()).isEqualTo(1);
    }

    @Test
    void an_event_of_a_type_that_is_not_known_is_passed_over_and_the_next_one_is_applied() {
        Story story = new Story("unknown");
        happened(story.opened());
        String stream = "report/" + story.report("mofa");
        happened(List.of(story.events().record(stream, "progress-endorsed.v9", JsonNodeFactory.instance.objectNode().put("x", 1), OPENED
                .plusSeconds(30), dev.shinchoku.reporting.testing.Events.COORDINATOR), story.submitted("mofa", "協議を行った。", OPENED
                        .plusSeconds(
                                60))));
        assertThat(mofa(story).get("counts").get("submitted").asInt()).isEqualTo(1);
    }

    @Test
    void all_is_built_anew_when_the_states_are_folded_from_the_timeline() {
        Story story = new Story("anew");
        happened(story.opened());
        happened(List.of(story.submitted("mofa", "協議を行った。", OPENED.plusSeconds(60)), story.accepted("mofa", OPENED.plusSeconds(120))));
        String now = overview(story, "").toString();
        await().atMost(Duration.ofSeconds(5)).until(() -> withoutTime(overview(story, "&asOf=2099-01-01T00:00:00Z").toString()).equals(
                withoutTime(now)));
    }

    private static String withoutTime(String json) {
        return json.replaceAll("\"trueAt\":\"[^\"]+\"", "").replaceAll("\"changes\":\\[.*?]", "");
    }

    private JsonNode mofa(Story story) {
        return overview(story, "").get("ministries").valueStream().filter(row -> row.get("ministry").asString().equals("mofa")).findFirst()
                .orElseThrow();
    }

    private JsonNode overview(Story story, String more) {
        return api(TestTokens.coordinator()).get("/overview?round=" + story.round() + more).json();
    }
}
