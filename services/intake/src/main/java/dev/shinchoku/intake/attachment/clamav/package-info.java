@NullMarked
package dev.shinchoku.intake.attachment.clamav;

import org.jspecify.annotations.NullMarked;
