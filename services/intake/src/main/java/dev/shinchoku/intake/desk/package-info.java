@NullMarked
package dev.shinchoku.intake.desk;

import org.jspecify.annotations.NullMarked;
