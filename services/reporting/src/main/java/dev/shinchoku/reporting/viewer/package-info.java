@NullMarked
package dev.shinchoku.reporting.viewer;

import org.jspecify.annotations.NullMarked;
