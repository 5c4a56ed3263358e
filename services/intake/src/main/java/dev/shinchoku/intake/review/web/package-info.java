@NullMarked
package dev.shinchoku.intake.review.web;

import org.jspecify.annotations.NullMarked;
