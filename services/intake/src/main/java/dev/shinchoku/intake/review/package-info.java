@NullMarked
package dev.shinchoku.intake.review;

import org.jspecify.annotations.NullMarked;
