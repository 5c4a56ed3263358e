@NullMarked
package dev.shinchoku.local;

import org.jspecify.annotations.NullMarked;
