package dev.shinchoku.reporting.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.pages.text.Piece;
import dev.shinchoku.reporting.known.Content;
import dev.shinchoku.reporting.known.Entry;
import dev.shinchoku.reporting.known.Measure;
import dev.shinchoku.reporting.known.ProgressStatus;
import dev.shinchoku.reporting.known.ReportEvent;
import dev.shinchoku.reporting.testing.Events;
import dev.shinchoku.reporting.viewer.Viewer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StorytellingTest {
    private static final Measure MEASURE = new Measure("m1", List.of(), List.of(), List.of());
    private static final String ID = "final.m1.mofa";
    private static final Viewer OWN = new Viewer("mofa-officer", Optional.of("mofa"), false);
    private static final Viewer OTHER = new Viewer("cas-officer", Optional.of("cas"), false);
    private static final Viewer COORDINATOR = new Viewer("coordinator", Optional.empty(), true);

    @Test
    void what_changed_between_two_submissions_is_told() {
        MeasureStory.Step second = story(OWN, submitted("10回。"), returned(), submitted("17回。")).steps().getFirst();
        assertThat(second.changes().orElseThrow()).singleElement().satisfies(change -> {
            assertThat(change.field()).isEqualTo("/results");
            assertThat(change.pieces()).contains(new Piece(Piece.Kind.ADDED, "17"));
        });
    }

    @Test
    void a_status_changes_as_a_whole_and_never_by_letters() {
        ReportEvent late = new ReportEvent.Submitted(ID, new Content(ProgressStatus.AT_RISK, "10回。", "", List.of(), List.of(), Optional
                .empty()), "hash", Optional.empty());
        MeasureStory.Step second = story(OWN, submitted("10回。"), returned(), late).steps().getFirst();
        assertThat(second.changes().orElseThrow().getFirst().pieces()).containsExactly(new Piece(Piece.Kind.REMOVED, "ON_TRACK"),
                new Piece(Piece.Kind.ADDED, "AT_RISK"));
    }

    @Test
    void the_ministry_itself_and_the_coordinating_office_see_a_return_with_its_reason() {
        for (Viewer viewer : List.of(OWN, COORDINATOR)) {
            assertThat(story(viewer, submitted("一"), returned()).steps().getFirst().returned().orElseThrow().reason()).isEqualTo("ひみつの理由");
        }
    }

    @Test
    void another_ministry_sees_no_text_before_acceptance() {
        MeasureStory story = story(OTHER, submitted("ひみつの成果"), returned());
        assertThat(JsonMapper.builder().build().writeValueAsString(story)).doesNotContain("ひみつ").doesNotContain("mofa-officer");
        assertThat(story.steps()).extracting(MeasureStory.Step::hidden).containsExactly(false, true, false);
    }

    @Test
    void another_ministry_sees_what_was_accepted_and_not_the_correction_that_waits() {
        MeasureStory story = story(OTHER, submitted("承認された成果"), accepted(), corrected("ひみつの訂正"));
        String told = JsonMapper.builder().build().writeValueAsString(story);
        assertThat(told).contains("承認された成果").doesNotContain("ひみつ");
    }

    private static MeasureStory story(Viewer viewer, ReportEvent... events) {
        Events log = new Events();
        List<Entry> timeline = new ArrayList<>();
        timeline.add(Events.entry(log.record(new ReportEvent.Requested(ID, "final", "cs2024", "m1", "mofa", "3.1(1)(ア)"), Instant.EPOCH,
                Events.COORDINATOR)));
        for (ReportEvent event : events) {
            timeline.add(Events.entry(log.record(event, Instant.EPOCH, event instanceof ReportEvent.Submitted
                    ? Events.officer("mofa")
                    : Events.COORDINATOR)));
        }
        return Storytelling.of(MEASURE, timeline, viewer);
    }

    private static ReportEvent submitted(String results) {
        return new ReportEvent.Submitted(ID, content(results), "hash", Optional.empty());
    }

    private static ReportEvent corrected(String results) {
        return new ReportEvent.Corrected(ID, content(results), "hash", Optional.empty());
    }

    private static ReportEvent returned() {
        return new ReportEvent.Returned(ID, "hash", "ひみつの理由", List.of(new ReportEvent.Comment("/results", "ひみつの指摘")));
    }

    private static ReportEvent accepted() {
        return new ReportEvent.Accepted(ID, "hash");
    }

    private static Content content(String results) {
        return new Content(ProgressStatus.ON_TRACK, results, "", List.of(), List.of(), Optional.empty());
    }
}
