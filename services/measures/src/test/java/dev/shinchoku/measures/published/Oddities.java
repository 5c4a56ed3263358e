package dev.shinchoku.measures.published;

import java.util.random.RandomGenerator;

/**
 * What few pages do.
 *
 * @param columns the extraction takes a table's whole left column before the right one
 * @param nextTitles a page's running title is the next chapter's, while the old table goes on
 * @param labelOnBodyLine the first line of a body stands behind its label and ministries
 * @param chapterWords chapters are numbered 第3章
 * @param cut the text begins in the midst of the plan
 */
record Oddities(boolean columns, boolean nextTitles, boolean labelOnBodyLine, boolean chapterWords, boolean cut) {
    static final Oddities NONE = new Oddities(false, false, false, false, false);

    static Oddities random(RandomGenerator random) {
        return new Oddities(random.nextInt(30) == 0, random.nextInt(5) == 0, random.nextInt(6) == 0, random.nextInt(5) == 0, random.nextInt(
                10) == 0);
    }
}
