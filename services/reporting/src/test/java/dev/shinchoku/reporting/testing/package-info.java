@NullMarked
package dev.shinchoku.reporting.testing;

import org.jspecify.annotations.NullMarked;
