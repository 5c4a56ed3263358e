package dev.shinchoku.eventlog.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.shinchoku.eventlog.TestDatabase;
import dev.shinchoku.testservers.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParkedStreamsTest {
    private final Consumption service = new Consumption(TestDatabase.create(), TestServers.kafka().bootstrapServers(), 2);

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void a_poison_events_stream_is_parked_after_a_bounded_number_of_attempts_and_all_others_go_on() {
        poison(2);
        service.published.events("bad", 1, 2, 3);
        service.published.events("good", 1, 2);
        service.subscribe();
        await().untilAsserted(() -> assertThat(service.handler.effects("good")).containsExactly(1L, 2L));
        await().until(() -> service.deadLetters.messages().size() == 2);
        service.published.events("bad", 4);
        service.published.events("good", 3);
        await().untilAsserted(() -> assertThat(service.deadLetters.events()).extracting(event -> event.stream() + event.version())
                .containsExactly("bad2", "bad3", "bad4"));
        await().untilAsserted(() -> assertThat(service.handler.effects("good")).containsExactly(1L, 2L, 3L));
        assertThat(service.handler.effects("bad")).containsExactly(1L);
        assertThat(service.handler.attemptsOf("bad", 2)).isEqualTo(3);
        assertThat(service.parked.all()).singleElement().satisfies(stream -> {
            assertThat(stream.stream()).isEqualTo("bad");
            assertThat(stream.version()).isEqualTo(2);
            assertThat(stream.reason()).contains("version 2 cannot be applied").contains("poison");
        });
        await().untilAsserted(() -> assertThat(service.observer.deadLettered).containsExactly("poison", "parked", "parked"));
    }

    @Test
    void once_mended_a_redrive_applies_what_waits_in_order_and_takes_the_stream_back() {
        poison(2);
        service.published.events("bad", 1, 2, 3, 4);
        service.subscribe();
        await().until(() -> service.deadLetters.messages().size() == 3);
        service.handler.checkedBy(_ -> {});
        assertThat(service.parked.requestRedrive("bad")).isTrue();
        await().until(() -> service.parked.all().isEmpty());
        assertThat(service.handler.effects("bad")).containsExactly(1L, 2L, 3L, 4L);
        service.published.events("bad", 5);
        await().untilAsserted(() -> assertThat(service.handler.effects("bad")).endsWith(5L));
        assertThat(service.deadLetters.messages()).hasSize(3);
    }

    @Test
    void a_redrive_that_does_not_get_through_leaves_the_stream_parked_and_says_why() {
        poison(2);
        service.published.events("bad", 1, 2, 3, 4);
        service.subscribe();
        await().until(() -> service.deadLetters.messages().size() == 3);
        poison(3);
        service.parked.requestRedrive("bad");
        await().untilAsserted(() -> assertThat(service.parked.all()).singleElement().satisfies(stream -> {
            assertThat(stream.version()).isEqualTo(3);
            assertThat(stream.reason()).contains("poison");
            assertThat(stream.redriveRequested()).isFalse();
        }));
        assertThat(service.handler.effects("bad")).containsExactly(1L, 2L);
        service.published.events("bad", 5);
        await().until(() -> service.deadLetters.messages().size() == 4);
        service.handler.checkedBy(_ -> {});
        service.parked.requestRedrive("bad");
        await().untilAsserted(() -> assertThat(service.handler.effects("bad")).containsExactly(1L, 2L, 3L, 4L, 5L));
    }

    @Test
    void a_gap_parks_its_stream_and_heals_when_the_missing_event_is_published_again() {
        service.published.events("holey", 1, 3, 4);
        service.published.events("whole", 1);
        service.subscribe();
        await().untilAsserted(() -> assertThat(service.parked.all()).singleElement().satisfies(stream -> {
            assertThat(stream.stream()).isEqualTo("holey");
            assertThat(stream.reason()).isEqualTo("gap: version 3 came where 2 was expected");
        }));
        await().untilAsserted(() -> assertThat(service.handler.effects("whole")).containsExactly(1L));
        service.parked.requestRedrive("holey");
        await().untilAsserted(() -> assertThat(service.parked.all()).singleElement().satisfies(stream -> assertThat(stream
                .redriveRequested()).isFalse()));
        service.published.events("holey", 2);
        await().untilAsserted(() -> assertThat(service.handler.effects("holey")).containsExactly(1L, 2L, 3L, 4L));
        await().until(() -> service.parked.all().isEmpty());
        await().untilAsserted(() -> assertThat(service.observer.deadLettered).contains("gap"));
    }

    @Test
    void a_later_version_that_lies_first_on_a_topic_that_was_filled_anew_does_no_lasting_harm() {
        service.published.events("early", 4);
        service.published.events("early", 1, 2);
        service.subscribe();
        await().untilAsserted(() -> assertThat(service.handler.effects("early")).containsExactly(1L, 2L));
        service.published.events("early", 3, 4, 5);
        await().untilAsserted(() -> assertThat(service.handler.effects("early")).containsExactly(1L, 2L, 3L, 4L, 5L));
        await().until(() -> service.parked.all().isEmpty());
    }

    @Test
    void an_event_that_cannot_be_applied_and_comes_again_is_not_tried_again_by_itself() {
        parkAtVersionTwo("bad");
        service.published.events("bad", 2);
        await().until(() -> service.deadLetters.messages().size() == 2);
        assertThat(service.parked.all()).singleElement().satisfies(stream -> assertThat(stream.redriveRequested()).isFalse());
        assertThat(service.handler.attemptsOf("bad", 2)).isEqualTo(3);
    }

    @Test
    void an_event_left_on_the_dead_letter_topic_is_found_when_its_successor_shows_the_gap() {
        parkAtVersionTwo("left");
        service.handler.checkedBy(_ -> {});
        service.parked.unpark("left");
        service.published.events("left", 3);
        await().until(() -> !service.parked.all().isEmpty());
        service.parked.requestRedrive("left");
        await().untilAsserted(() -> assertThat(service.handler.effects("left")).containsExactly(1L, 2L, 3L));
    }

    @Test
    void a_stream_that_was_tried_for_an_operation_and_stays_parked_is_not_tried_for_it_again() {
        poison(2);
        service.published.events("bad", 1, 2);
        service.subscribe();
        await().until(() -> service.parked.count() == 1);
        service.parked.requestRedrive(List.of("bad", "unknown"), "first");
        await().untilAsserted(() -> assertThat(service.parked.ofRedrive("first")).singleElement().satisfies(stream -> assertThat(stream
                .redriveRequested()).isFalse()));
        service.parked.requestRedrive(List.of("bad", "unknown"), "first");
        assertThat(service.parked.ofRedrive("first")).singleElement().satisfies(stream -> assertThat(stream.redriveRequested()).isFalse());

        service.handler.checkedBy(_ -> {});
        service.parked.requestRedrive(List.of("bad"), "second");
        await().until(() -> service.parked.count() == 0);
        assertThat(service.parked.ofRedrive("second")).isEmpty();
    }

    @Test
    void parked_streams_are_told_page_by_page() {
        for (String stream : List.of("c", "a", "b")) {
            service.parked.park(new ParkedStream(stream, 1, "poison", Instant.EPOCH, 0, 0, false));
        }
        assertThat(service.parked.page(Optional.empty(), 2)).extracting(ParkedStream::stream).containsExactly("a", "b");
        assertThat(service.parked.page(Optional.of("b"), 2)).extracting(ParkedStream::stream).containsExactly("c");
    }

    @Test
    void only_a_parked_stream_can_be_asked_for() {
        assertThat(service.parked.requestRedrive("unknown")).isFalse();
        assertThat(service.parked.among(List.of("unknown"))).isEmpty();
    }

    private void parkAtVersionTwo(String stream) {
        poison(2);
        service.published.events(stream, 1, 2);
        service.subscribe();
        await().until(() -> service.deadLetters.messages().size() == 1);
    }

    private void poison(long version) {
        service.handler.checkedBy(event -> {
            if (!event.stream().equals("good") && event.version() == version) {
                throw new IllegalArgumentException("poison");
            }
        });
    }
}
