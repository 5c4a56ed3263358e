@NullMarked
package dev.shinchoku.eventlog.relay;

import org.jspecify.annotations.NullMarked;
