@NullMarked
package dev.shinchoku.reporting;

import org.jspecify.annotations.NullMarked;
