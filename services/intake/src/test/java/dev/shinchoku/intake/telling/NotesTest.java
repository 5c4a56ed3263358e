package dev.shinchoku.intake.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.eventlog.RecordedEvent;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class NotesTest {
    private static final String REPORT = "report/r1.m1.mofa";

    @Test
    void a_ministry_is_told_of_a_round_by_one_note_however_many_reports_it_owes() {
        assertThat(of("progress-requested.v1", REPORT, "{}").orElseThrow().id()).isEqualTo(of("progress-requested.v1", "report/r1.m2.mofa",
                "{}").orElseThrow().id()).isNotEqualTo(of("progress-requested.v1", "report/r1.m1.npa", "{}").orElseThrow().id());
    }

    @Test
    void only_a_submission_that_waits_for_endorsement_is_told_and_to_endorsers_alone() {
        assertThat(of("progress-submitted.v1", REPORT, "{}")).isEmpty();
        Note wanted = of("progress-submitted.v1", REPORT, "{'awaitsEndorsement':true}").orElseThrow();
        assertThat(wanted.kind()).isEqualTo(Kind.ENDORSEMENT_WANTED);
        assertThat(wanted.role()).contains("endorser");
    }

    @Test
    void a_due_date_that_is_moved_for_one_ministry_is_told_to_that_one() {
        assertThat(of("round-due-date-changed.v1", "round/r1", "{'dueAt':'2025-05-01T00:00:00Z'}").orElseThrow().ministry()).isEmpty();
        Note moved = of("round-due-date-changed.v1", "round/r1", "{'dueAt':'2025-05-01T00:00:00Z','ministry':'npa','reason':'地震'}")
                .orElseThrow();
        assertThat(moved.ministry()).contains("npa");
        assertThat(moved.values()).containsEntry("reason", "地震");
    }

    @Test
    void a_cancelled_round_is_told_and_what_nobody_need_know_is_not() {
        assertThat(of("round-cancelled.v1", "round/r1", "{'reason':'取りやめ'}").orElseThrow().kind()).isEqualTo(Kind.ROUND_CANCELLED);
        assertThat(of("round-closed.v1", "round/r1", "{}")).isEmpty();
    }

    private static Optional<Note> of(String type, String stream, String json) {
        ObjectNode data = (ObjectNode) JsonMapper.shared().readTree(json.replace('\'', '"'));
        return Notes.of(new RecordedEvent(UUID.randomUUID(), stream, 1, type, Instant.EPOCH, Actor.system("test"), data, Optional.empty(),
                Optional.empty(), "", ""), Duration.ZERO);
    }
}
