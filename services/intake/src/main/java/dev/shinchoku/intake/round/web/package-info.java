@NullMarked
package dev.shinchoku.intake.round.web;

import org.jspecify.annotations.NullMarked;
