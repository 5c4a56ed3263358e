/** Copies of whole event logs: taken at one moment, proved whole, and put back. */
@NullMarked
package dev.shinchoku.eventlog.archive;

import org.jspecify.annotations.NullMarked;
