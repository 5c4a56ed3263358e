@NullMarked
package dev.shinchoku.intake.telling.calendar.mongo;

import org.jspecify.annotations.NullMarked;
