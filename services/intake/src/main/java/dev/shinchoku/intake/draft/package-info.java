@NullMarked
package dev.shinchoku.intake.draft;

import org.jspecify.annotations.NullMarked;
