@NullMarked
package dev.shinchoku.intake.telling.webhook.web;

import org.jspecify.annotations.NullMarked;
