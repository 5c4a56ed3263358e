@NullMarked
package dev.shinchoku.intake.audit;

import org.jspecify.annotations.NullMarked;
