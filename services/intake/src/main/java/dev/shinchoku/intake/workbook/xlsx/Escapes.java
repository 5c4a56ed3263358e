package dev.shinchoku.intake.workbook.xlsx;

import java.util.regex.Pattern;

/** In the texts of a workbook {@code _x000D_} stands for a character by its number, and {@code _x005F_} keeps such a text what it is. */
final class Escapes {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private Escapes() {}

    static String written(String text) {
        return LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_");
    }

    static String read(String text) {
        return ESCAPED.matcher(text).replaceAll(escape -> java.util.regex.Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(
                escape.group(1), 16))));
    }
}
