@NullMarked
package dev.shinchoku.intake;

import org.jspecify.annotations.NullMarked;
