@NullMarked
package dev.shinchoku.intake.question;

import org.jspecify.annotations.NullMarked;
