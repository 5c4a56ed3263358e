@NullMarked
package dev.shinchoku.intake.attachment.mongo;

import org.jspecify.annotations.NullMarked;
