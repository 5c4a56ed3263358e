@NullMarked
package dev.shinchoku.intake.check;

import org.jspecify.annotations.NullMarked;
