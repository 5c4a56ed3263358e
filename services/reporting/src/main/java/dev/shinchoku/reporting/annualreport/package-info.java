@NullMarked
package dev.shinchoku.reporting.annualreport;

import org.jspecify.annotations.NullMarked;
