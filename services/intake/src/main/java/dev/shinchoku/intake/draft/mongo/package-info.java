@NullMarked
package dev.shinchoku.intake.draft.mongo;

import org.jspecify.annotations.NullMarked;
