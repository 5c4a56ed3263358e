@NullMarked
package dev.shinchoku.intake.telling;

import org.jspecify.annotations.NullMarked;
