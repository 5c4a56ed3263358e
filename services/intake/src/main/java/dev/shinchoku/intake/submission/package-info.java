@NullMarked
package dev.shinchoku.intake.submission;

import org.jspecify.annotations.NullMarked;
