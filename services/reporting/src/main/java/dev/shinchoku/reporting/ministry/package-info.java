@NullMarked
package dev.shinchoku.reporting.ministry;

import org.jspecify.annotations.NullMarked;
