@NullMarked
package dev.shinchoku.intake.draft.web;

import org.jspecify.annotations.NullMarked;
