/** Many things sent as lines of one body, each answered by a line of its own while more are sent. */
@NullMarked
package dev.shinchoku.intake.batch;

import org.jspecify.annotations.NullMarked;
