@NullMarked
package dev.shinchoku.measures.measure;

import org.jspecify.annotations.NullMarked;
