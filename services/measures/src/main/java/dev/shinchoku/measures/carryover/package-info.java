@NullMarked
package dev.shinchoku.measures.carryover;

import org.jspecify.annotations.NullMarked;
