@NullMarked
package dev.shinchoku.measures;

import org.jspecify.annotations.NullMarked;
