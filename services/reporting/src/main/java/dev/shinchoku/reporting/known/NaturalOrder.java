package dev.shinchoku.reporting.known;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Headings and labels in the order of a plan: numbers as numbers ({@code 3.2} before {@code 3.10}), kana in gojūon order. */
public final class NaturalOrder implements Comparator<String> {
    private static final Pattern PART = Pattern.compile("\\d{1,9}|\\D");

    @Override
    public int compare(String one, String other) {
        Matcher left = PART.matcher(one);
        Matcher right = PART.matcher(other);
        while (left.find()) {
            if (!right.find()) {
                return 1;
            }
            int difference = comparePart(left.group(), right.group());
            if (difference != 0) {
                return difference;
            }
        }
        return right.find() ? -1 : 0;
    }

    private static int comparePart(String one, String other) {
        return isNumber(one) && isNumber(other) ? Integer.compare(Integer.parseInt(one), Integer.parseInt(other)) : one.compareTo(other);
    }

    private static boolean isNumber(String part) {
        return part.charAt(0) >= '0' && part.charAt(0) <= '9';
    }
}
