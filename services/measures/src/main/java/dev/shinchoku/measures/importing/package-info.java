@NullMarked
package dev.shinchoku.measures.importing;

import org.jspecify.annotations.NullMarked;
