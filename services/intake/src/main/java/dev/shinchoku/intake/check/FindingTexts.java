package dev.shinchoku.intake.check;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a finding in a person's language, and what to do about it. */
public final class FindingTexts {
    private static final ResourceBundle.Control BY_LANGUAGE_ALONE = ResourceBundle.Control.getNoFallbackControl(
            ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private FindingTexts() {}

    /** In English for English, in Japanese for all others. */
    public static String of(Finding finding, Locale locale) {
        return filled(texts(locale).getString(finding.code()), finding.values());
    }

    static ResourceBundle texts(Locale locale) {
        Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.JAPANESE;
        return ResourceBundle.getBundle("dev.shinchoku.intake.check.findings", spoken, BY_LANGUAGE_ALONE);
    }

    /** Values are put in at once, so that none can be taken for the name of another. */
    private static String filled(String text, Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(name -> Matcher.quoteReplacement(
                values.getOrDefault(name.group(1), name.group())));
    }
}
