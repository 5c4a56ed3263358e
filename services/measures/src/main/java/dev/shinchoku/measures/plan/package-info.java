@NullMarked
package dev.shinchoku.measures.plan;

import org.jspecify.annotations.NullMarked;
