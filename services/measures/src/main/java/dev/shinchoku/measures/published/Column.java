package dev.shinchoku.measures.published;

/** A column of a table's body. */
enum Column {
    /** Last year's plan. */
    LEFT,
    /** The results, then the next plan. */
    RIGHT
}
