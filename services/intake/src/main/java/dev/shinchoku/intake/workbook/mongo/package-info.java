@NullMarked
package dev.shinchoku.intake.workbook.mongo;

import org.jspecify.annotations.NullMarked;
