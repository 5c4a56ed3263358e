@NullMarked
package dev.shinchoku.containers;

import org.jspecify.annotations.NullMarked;
