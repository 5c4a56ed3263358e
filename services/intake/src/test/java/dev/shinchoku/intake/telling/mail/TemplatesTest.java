package dev.shinchoku.intake.telling.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import dev.shinchoku.intake.telling.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {
    private final Templates templates = new Templates();

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "<a href=\"https://evil.example\">=1+1</a>",
        "</title><img src=x onerror=alert(1)>"})
    void whatever_people_write_is_text_in_a_mail(String written) {
        Map<String, Object> values = Map.of("subject", written, "sections", List.of(new Section(written, List.of(written), List.of(
                written))),
                "desk", "https://example.jp/desk", "stop", "");
        for (Language language : Language.values()) {
            assertThat(templates.html(values, language)).doesNotContain(written, "<script", "<img", "evil.example\">").contains("&lt;");
            assertThat(templates.text(values, language)).contains(written);
        }
    }
}
