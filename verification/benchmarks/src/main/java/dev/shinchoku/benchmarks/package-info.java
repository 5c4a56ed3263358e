@NullMarked
package dev.shinchoku.benchmarks;

import org.jspecify.annotations.NullMarked;
