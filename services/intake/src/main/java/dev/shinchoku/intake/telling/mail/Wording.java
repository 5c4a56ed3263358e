package dev.shinchoku.intake.telling.mail;

import java.util.Locale;

import dev.shinchoku.intake.telling.Kind;
import dev.shinchoku.intake.telling.Language;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The sentences of mails, from {@code telling/wording_*.properties}. */
@Component
class Wording {
    private final ResourceBundleMessageSource sentences = new ResourceBundleMessageSource();

    Wording() {
        sentences.setBasename("telling/wording");
        sentences.setDefaultEncoding("UTF-8");
        sentences.setFallbackToSystemLocale(false);
        sentences.setAlwaysUseMessageFormat(true);
    }

    String say(Language language, String key, Object... values) {
        return sentences.getMessage(key, values, language.locale());
    }

    String say(Language language, Kind kind, String part, Object... values) {
        return say(language, kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + part, values);
    }
}
