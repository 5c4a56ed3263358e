@NullMarked
package dev.shinchoku.intake.attachment;

import org.jspecify.annotations.NullMarked;
