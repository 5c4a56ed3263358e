@NullMarked
package dev.shinchoku.intake.telling.webhook.mongo;

import org.jspecify.annotations.NullMarked;
