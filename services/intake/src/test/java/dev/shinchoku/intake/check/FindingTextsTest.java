package dev.shinchoku.intake.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingTextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{[a-z]+}");

    @ParameterizedTest
    @EnumSource(Code.class)
    void each_code_has_a_text_in_both_languages_that_names_the_same_values(Code code) {
        String japanese = FindingTexts.texts(Locale.JAPANESE).getString(code.inKebabCase());
        String english = FindingTexts.texts(Locale.ENGLISH).getString(code.inKebabCase());
        assertThat(japanese).isNotBlank().isNotEqualTo(english);
        assertThat(english).isNotBlank().matches("\\p{ASCII}+");
        assertThat(places(japanese)).isEqualTo(places(english));
    }

    @Test
    void no_text_is_without_its_code() {
        Set<String> codes = Arrays.stream(Code.values()).map(Code::inKebabCase).collect(Collectors.toSet());
        assertThat(FindingTexts.texts(Locale.JAPANESE).keySet()).isEqualTo(codes);
        assertThat(FindingTexts.texts(Locale.ENGLISH).keySet()).isEqualTo(codes);
    }

    @Test
    void whoever_speaks_neither_language_is_told_in_japanese() {
        Finding finding = Code.REQUIRED.at("/results");
        assertThat(FindingTexts.of(finding, Locale.FRENCH)).isEqualTo(FindingTexts.of(finding, Locale.JAPAN)).contains("必須");
        assertThat(FindingTexts.of(finding, Locale.UK)).isEqualTo("This round asks for this field. Fill it in.");
    }

    @Test
    void a_value_is_told_as_it_is_whatever_stands_in_it() {
        Finding finding = Code.UNIT_DIFFERS.at("/indicators/0/unit", Map.of("name", "$1 {unit} \\", "unit", "回"));
        assertThat(FindingTexts.of(finding, Locale.ENGLISH)).isEqualTo("The unit of the indicator \"$1 {unit} \\\" must be \"回\".");
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
