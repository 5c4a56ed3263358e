package dev.shinchoku.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MinistriesTest {
    private final Ministries ministries = Ministries.registry();

    @Test
    void a_ministry_is_found_by_its_name_and_by_its_alias() {
        assertThat(ministries.named("外務省")).extracting(Ministry::code).containsExactly("mofa");
        assertThat(ministries.named("経産省")).extracting(Ministry::code).containsExactly("meti");
        assertThat(ministries.named("無名省")).isEmpty();
    }

    @Test
    void all_ministries_stand_for_a_list_of_known_ones() {
        assertThat(ministries.named("全府省庁")).hasSizeGreaterThan(20).doesNotContainNull().hasSameElementsAs(ministries.named("全府省"));
    }

    @Test
    void codes_are_unique_and_fit_into_a_report_id() {
        assertThat(ministries.all()).extracting(Ministry::code).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z]+"));
    }
}
