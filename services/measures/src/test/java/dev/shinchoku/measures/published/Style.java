package dev.shinchoku.measures.published;

import java.util.random.RandomGenerator;

/** How a page is set, and what the extraction makes of it. Shares are of 1. */
record Style(double left, double right, double hang, double sameLine, double glued, double markerOnLine, double brokenMarker,
        boolean oddBrackets,
        boolean rightFirst, boolean blocks, boolean blankBeforeMarker, Labels labels, double spaced, double brokenNames, double rowsOnPage,
        boolean titlesOnOneLine, boolean titlesRepeated, boolean formFeeds, boolean loseHyphens, boolean misprintedYear,
        boolean oneSidedTags,
        boolean tagOnOwnLine, boolean fullWidth, Oddities odd) {
    enum Labels {
        BEFORE, STACKED, BEHIND, AMID
    }

    /** As the real page is set. */
    static Style plain() {
        return new Style(23, 29, 1, 0.1, 0, 0.7, 0, false, false, false, true, Labels.BEFORE, 0, 0, 48, false, true, true, false, false,
                false,
                false, false, Oddities.NONE);
    }

    static Style random(RandomGenerator random) {
        Labels[] labels = Labels.values();
        return new Style(22 + random.nextInt(5) * 0.5, 28 + random.nextInt(5) * 0.5, random.nextInt(3) > 0 ? 1 : 0, pick(random, 0, 0.1,
                0.3),
                pick(random, 0, 0.05, 0.15), pick(random, 0, 0.5, 1), pick(random, 0, 0, 0.4), random.nextInt(4) == 0, random.nextInt(
                        4) == 0,
                random.nextInt(8) == 0, random.nextBoolean(), random.nextBoolean() ? Labels.BEFORE : labels[random.nextInt(labels.length)],
                pick(random, 0, 0.3, 1), pick(random, 0, 0.5), pick(random, 1000, 25, 40), random.nextInt(3) == 0, random.nextBoolean(),
                random.nextBoolean(), random.nextBoolean(), random.nextInt(5) == 0, random.nextInt(4) == 0, random.nextBoolean(),
                random.nextInt(3) == 0, Oddities.random(random));
    }

    private static double pick(RandomGenerator random, double... values) {
        return values[random.nextInt(values.length)];
    }
}
