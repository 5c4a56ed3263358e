@NullMarked
package dev.shinchoku.intake.telling.calendar.web;

import org.jspecify.annotations.NullMarked;
