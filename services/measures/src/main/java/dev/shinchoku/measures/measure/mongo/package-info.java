@NullMarked
package dev.shinchoku.measures.measure.mongo;

import org.jspecify.annotations.NullMarked;
