package dev.shinchoku.canary;

import dev.shinchoku.reporting.web.Choices;

/** Stands for a class of the core that knows a leaf. */
record LeafFromTheCore(Choices choices) {}
