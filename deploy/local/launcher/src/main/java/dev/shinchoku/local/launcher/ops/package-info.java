/** What ops do to the running system, through its public APIs. */
@NullMarked
package dev.shinchoku.local.launcher.ops;

import org.jspecify.annotations.NullMarked;
