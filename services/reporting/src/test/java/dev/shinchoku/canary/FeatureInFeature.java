package dev.shinchoku.canary;

import dev.shinchoku.reporting.overview.Overview;

/** Stands for an annual report that looks into the overview. */
record FeatureInFeature(Overview overview) {}
