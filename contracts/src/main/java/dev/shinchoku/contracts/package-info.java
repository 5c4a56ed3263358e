@NullMarked
package dev.shinchoku.contracts;

import org.jspecify.annotations.NullMarked;
