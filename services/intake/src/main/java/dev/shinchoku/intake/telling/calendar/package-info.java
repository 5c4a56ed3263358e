@NullMarked
package dev.shinchoku.intake.telling.calendar;

import org.jspecify.annotations.NullMarked;
