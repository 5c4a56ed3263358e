@NullMarked
package dev.shinchoku.intake.workbook.xlsx;

import org.jspecify.annotations.NullMarked;
