@NullMarked
package dev.shinchoku.intake.report;

import org.jspecify.annotations.NullMarked;
