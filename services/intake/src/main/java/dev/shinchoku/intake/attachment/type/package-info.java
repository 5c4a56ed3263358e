@NullMarked
package dev.shinchoku.intake.attachment.type;

import org.jspecify.annotations.NullMarked;
