package dev.shinchoku.measures.published;

/** The order in which labels run. */
final class Gojuon {
    private static final String ORDER = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";

    private Gojuon() {}

    static boolean contains(char letter) {
        return ORDER.indexOf(letter) >= 0;
    }

    /** The letter after this one. */
    static char after(char letter) {
        return ORDER.charAt((ORDER.indexOf(letter) + 1) % ORDER.length());
    }
}
