@NullMarked
package dev.shinchoku.intake.telling.mail;

import org.jspecify.annotations.NullMarked;
