@NullMarked
package dev.shinchoku.intake.round;

import org.jspecify.annotations.NullMarked;
