@NullMarked
package dev.shinchoku.intake.report.mongo;

import org.jspecify.annotations.NullMarked;
