@NullMarked
package dev.shinchoku.intake.plan;

import org.jspecify.annotations.NullMarked;
