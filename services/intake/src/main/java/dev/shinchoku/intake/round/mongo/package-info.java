@NullMarked
package dev.shinchoku.intake.round.mongo;

import org.jspecify.annotations.NullMarked;
