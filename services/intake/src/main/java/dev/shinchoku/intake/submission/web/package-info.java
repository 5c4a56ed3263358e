@NullMarked
package dev.shinchoku.intake.submission.web;

import org.jspecify.annotations.NullMarked;
