package dev.shinchoku.service.testing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of a service's pages: which there are, and which its templates ask for. */
public final class PageTexts {
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][\\w./-]*)[({}]|words\\.of\\('([^']+)'[,)]");

    private PageTexts() {}

    /** @param files on the classpath, as in {@code /messages_en.properties} */
    public static Set<String> in(String... files) {
        return Arrays.stream(files).flatMap(file -> load(file).stringPropertyNames().stream()).collect(Collectors.toCollection(
                TreeSet::new));
    }

    /** By the templates of the module whose tests run. */
    public static Set<String> askedFor() {
        try (Stream<Path> pages = Files.walk(Path.of("src/main/resources/templates"))) {
            return pages.filter(Files::isRegularFile).flatMap(PageTexts::askedForBy).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> askedForBy(Path page) {
        try {
            return KEY.matcher(Files.readString(page)).results().map(key -> key.group(1) == null ? key.group(2) : key.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties load(String file) {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(Objects.requireNonNull(PageTexts.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
