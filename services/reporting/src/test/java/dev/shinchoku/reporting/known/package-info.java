@NullMarked
package dev.shinchoku.reporting.known;

import org.jspecify.annotations.NullMarked;
