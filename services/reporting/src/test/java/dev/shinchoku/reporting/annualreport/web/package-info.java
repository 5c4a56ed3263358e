@NullMarked
package dev.shinchoku.reporting.annualreport.web;

import org.jspecify.annotations.NullMarked;
