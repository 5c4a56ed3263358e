@NullMarked
package dev.shinchoku.measures.published;

import org.jspecify.annotations.NullMarked;
