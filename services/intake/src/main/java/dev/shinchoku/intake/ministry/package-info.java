@NullMarked
package dev.shinchoku.intake.ministry;

import org.jspecify.annotations.NullMarked;
