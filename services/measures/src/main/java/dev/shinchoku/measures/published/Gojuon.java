package dev.shinchoku.measures.published;

/** The order in which labels run. */
public final class Gojuon {
    private static final String ORDER = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";

    private Gojuon() {}

    static boolean contains(char letter) {
        return ORDER.indexOf(letter) >= 0;
    }

    /** The place of a letter from 1; 0 for one that labels do not use. */
    public static int ordinal(char letter) {
        return ORDER.indexOf(letter) + 1;
    }

    /** The letter after this one. */
    static char after(char letter) {
        return ORDER.charAt((ORDER.indexOf(letter) + 1) % ORDER.length());
    }
}
