package dev.shinchoku.canary;

import dev.shinchoku.reporting.web.Words;

/** Stands for a class of the core that knows a leaf. */
record LeafFromTheCore(Words words) {}
