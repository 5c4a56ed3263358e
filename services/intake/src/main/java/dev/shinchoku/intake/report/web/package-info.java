@NullMarked
package dev.shinchoku.intake.report.web;

import org.jspecify.annotations.NullMarked;
