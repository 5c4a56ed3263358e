package dev.shinchoku.measures.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Random;

import org.junit.jupiter.api.Test;

import dev.shinchoku.contracts.Ministries;

class SamplePlanTest {
    private final PublishedPage page = new PublishedPages(Ministries.registry()).read(SamplePlan.print(), SamplePlan.FISCAL_YEAR);

    @Test
    void the_file_is_what_its_source_prints() throws IOException {
        assertThat(Files.readString(SamplePlan.file())).as("run SamplePlan to write it anew").isEqualTo(SamplePlan.print());
    }

    @Test
    void it_is_read_as_it_was_written() {
        Typesetter typesetter = new Typesetter(Style.plain(), new Random(0), SamplePlan.FISCAL_YEAR, "");
        assertThat(Verdict.of(SampleSource.read(), page, typesetter.traces()).wrong()).isEmpty();
    }

    @Test
    void it_is_read_without_a_doubt() {
        assertThat(page.warnings()).extracting(PageWarning::reason).containsOnly(Reason.FURNITURE);
    }

    @Test
    void it_shows_what_plans_are_like() {
        assertThat(page.measures()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(page.measures()).extracting(measure -> measure.label().substring(0, 1)).contains("1", "2");
        assertThat(page.measures()).extracting(measure -> measure.ministries().size()).contains(1, 2, 4);
        assertThat(page.measures()).anySatisfy(measure -> assertThat(measure.plan()).extracting(Passage::ministry).containsExactly("cao",
                "mic", "mlit", "jma"));
        assertThat(page.measures()).anySatisfy(measure -> assertThat(measure.relistings()).containsExactly(new Relisting("1.2(イ)", false)));
    }

    @Test
    void no_character_is_lost() {
        assertThat(Conservation.lost(SamplePlan.print(), page)).isEmpty();
    }
}
