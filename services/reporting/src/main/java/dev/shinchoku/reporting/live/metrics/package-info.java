@NullMarked
package dev.shinchoku.reporting.live.metrics;

import org.jspecify.annotations.NullMarked;
