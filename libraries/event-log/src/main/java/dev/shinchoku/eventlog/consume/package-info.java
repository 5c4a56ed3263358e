@NullMarked
package dev.shinchoku.eventlog.consume;

import org.jspecify.annotations.NullMarked;
