@NullMarked
package dev.shinchoku.local.launcher;

import org.jspecify.annotations.NullMarked;
