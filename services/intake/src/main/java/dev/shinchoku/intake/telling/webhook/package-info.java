@NullMarked
package dev.shinchoku.intake.telling.webhook;

import org.jspecify.annotations.NullMarked;
