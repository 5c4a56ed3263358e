@NullMarked
package dev.shinchoku.eventlog;

import org.jspecify.annotations.NullMarked;
