package dev.shinchoku.measures.published;

/** The three texts of a measure. */
enum Part {
    PLAN, RESULTS, NEXT_PLAN
}
