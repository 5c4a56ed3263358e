@NullMarked
package dev.shinchoku.reporting.measure;

import org.jspecify.annotations.NullMarked;
