package dev.shinchoku.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.shinchoku.contracts.EventContract;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][\\w./-]*)[({}]|words\\.of\\('([^']+)'[,)]");

    @Test
    void every_text_is_there_in_both_languages() throws IOException {
        assertThat(keys("/messages_en.properties")).isEqualTo(keys("/messages.properties"));
    }

    @Test
    void every_text_that_a_page_asks_for_is_there() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> pages = Files.list(Path.of("src/main/resources/templates"))) {
            for (Path page : pages.toList()) {
                Matcher key = KEY.matcher(Files.readString(page));
                while (key.find()) {
                    asked.add(key.group(1) == null ? key.group(2) : key.group(1));
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(60);
        assertThat(keys("/messages.properties")).containsAll(asked);
    }

    @Test
    void no_code_name_of_a_report_event_comes_on_screen() throws IOException {
        assertThat(EventContract.all().keySet().stream().filter(type -> type.startsWith("progress-") || type.startsWith("measure-")).map(
                type -> "event." + type)).isSubsetOf(keys("/messages.properties"));
    }

    private static Set<String> keys(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(MessagesTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
