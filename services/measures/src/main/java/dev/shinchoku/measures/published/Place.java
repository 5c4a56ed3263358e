package dev.shinchoku.measures.published;

/**
 * Where in the outline a text stands.
 *
 * @param chapter 0 before the first
 * @param section 0 directly under the chapter
 * @param subsection 0 directly under the section
 */
record Place(int chapter, int section, int subsection) {
    static final Place NOWHERE = new Place(0, 0, 0);

    /** Where a heading leads from here. A subsection takes the chapter and section that it stands in. */
    Place at(HeadingLine heading) {
        int[] numbers = java.util.regex.Pattern.compile("\\d+").matcher(heading.number()).results().mapToInt(n -> Integer.parseInt(n
                .group())).toArray();
        return switch (heading.level()) {
            case CHAPTER -> new Place(numbers[0], 0, 0);
            case SECTION -> new Place(numbers[0], numbers[1], 0);
            case SUBSECTION -> numbers.length == 3
                    ? new Place(numbers[0], numbers[1], numbers[2])
                    : new Place(chapter, section, numbers[0]);
        };
    }

    boolean isNowhere() {
        return chapter == 0;
    }

    /** Whether a plan that has come this far goes on there. */
    boolean leadsTo(Place next) {
        return isNowhere() || next.equals(new Place(chapter, section, subsection + 1)) || next.equals(new Place(chapter, section + 1, 0))
                || next.equals(new Place(chapter + 1, 0, 0)) || next.equals(new Place(chapter + 1, 1, 0));
    }

    String number() {
        String sub = subsection == 0 ? "" : "(" + subsection + ")";
        return section == 0 ? chapter + sub : chapter + "." + section + sub;
    }
}
