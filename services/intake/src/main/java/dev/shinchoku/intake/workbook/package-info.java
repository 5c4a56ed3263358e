@NullMarked
package dev.shinchoku.intake.workbook;

import org.jspecify.annotations.NullMarked;
