/** The command line of ops. */
@NullMarked
package dev.shinchoku.operations;

import org.jspecify.annotations.NullMarked;
