@NullMarked
package dev.shinchoku.reporting.overview;

import org.jspecify.annotations.NullMarked;
