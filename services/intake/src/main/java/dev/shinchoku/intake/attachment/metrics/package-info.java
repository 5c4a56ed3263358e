@NullMarked
package dev.shinchoku.intake.attachment.metrics;

import org.jspecify.annotations.NullMarked;
