@NullMarked
package dev.shinchoku.measures.work;

import org.jspecify.annotations.NullMarked;
