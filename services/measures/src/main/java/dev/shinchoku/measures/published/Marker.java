package dev.shinchoku.measures.published;

/** What stands between the texts of the right column. */
enum Marker {
    NONE,
    /** {@code <成果・進捗状況>} */
    RESULTS,
    /** {@code <2024 年度年次計画>} */
    NEXT_PLAN
}
