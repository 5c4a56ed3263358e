@NullMarked
package dev.shinchoku.intake.telling.web;

import org.jspecify.annotations.NullMarked;
