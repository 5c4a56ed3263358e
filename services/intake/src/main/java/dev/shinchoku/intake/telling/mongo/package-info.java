@NullMarked
package dev.shinchoku.intake.telling.mongo;

import org.jspecify.annotations.NullMarked;
