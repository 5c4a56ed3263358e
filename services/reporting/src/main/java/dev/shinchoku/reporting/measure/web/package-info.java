@NullMarked
package dev.shinchoku.reporting.measure.web;

import org.jspecify.annotations.NullMarked;
