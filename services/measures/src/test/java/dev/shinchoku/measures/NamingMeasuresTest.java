package dev.shinchoku.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import dev.shinchoku.eventlog.Actor;
import dev.shinchoku.measures.measure.MeasureCommand.RegisterMeasure;
import dev.shinchoku.measures.measure.Measures;
import dev.shinchoku.service.events.Request;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ids of measures that an import meets for the first time. */
class NamingMeasuresTest extends MeasuresTest {
    @Autowired
    private Measures measures;

    @BeforeEach
    void aPlan() {
        register(plan, 2023);
    }

    @Test
    void a_measure_is_named_by_the_plan_and_the_place_in_which_it_first_stood() {
        importPage("", PAGE);

        assertThat(ids()).containsExactly(plan + "-2-1-1-01");
    }

    @Test
    void an_id_that_a_measure_of_another_place_has_is_not_given_again() {
        measures.handle(new RegisterMeasure(plan + "-2-1-1-01", plan, 2023, "9(ア)", "9", List.of("mofa")), Request.of(Actor.system("test"),
                Instant.now()));

        importPage("", PAGE);
        importPage("", PAGE);

        assertThat(ids()).containsExactly(plan + "-2-1-1-01", plan + "-2-1-1-01-2");
    }

    private List<String> ids() {
        return coordinator().get("/plans/" + plan + "/measures").json().get("items").valueStream().map(item -> item.get("measureId")
                .asString())
                .toList();
    }
}
