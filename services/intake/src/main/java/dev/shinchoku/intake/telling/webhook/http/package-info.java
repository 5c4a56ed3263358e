@NullMarked
package dev.shinchoku.intake.telling.webhook.http;

import org.jspecify.annotations.NullMarked;
