@NullMarked
package dev.shinchoku.intake.workbook.web;

import org.jspecify.annotations.NullMarked;
