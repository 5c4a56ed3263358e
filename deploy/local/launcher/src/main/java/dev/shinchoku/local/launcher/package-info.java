/** Starts and stops the whole system as processes of one machine: what {@code ./shinchoku} does. */
@NullMarked
package dev.shinchoku.local.launcher;

import org.jspecify.annotations.NullMarked;
