@NullMarked
package dev.shinchoku.reporting.overview.metrics;

import org.jspecify.annotations.NullMarked;
