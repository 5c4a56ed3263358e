@NullMarked
package dev.shinchoku.intake.telling.metrics;

import org.jspecify.annotations.NullMarked;
