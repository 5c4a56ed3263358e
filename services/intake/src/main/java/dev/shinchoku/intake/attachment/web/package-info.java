@NullMarked
package dev.shinchoku.intake.attachment.web;

import org.jspecify.annotations.NullMarked;
